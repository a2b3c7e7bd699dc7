// A contact person of an employer: only verified, only the agreements on which they are one, nothing noted.
import { expect } from 'chai';
import { toText } from '../../../cards/renderers/toText.ts';
import { employerAgreement, employerAgreements } from '../../../dialogs/agreements/forEmployer.ts';
import type { Event } from '../../../dialogs/conversation.ts';
import type { Reply } from '../../../dialogs/dialog.ts';
import {
  visitorConversation,
  type Outsider,
} from '../../../dialogs/visitor/visitorConversation.ts';
import { NEW_VISITOR } from '../../../dialogs/visitor/visitorMemory.ts';
import { listAccess } from '../../../src/store/accessLog.ts';
import type { ContactPersonPrincipal } from '../../../src/store/principal.ts';
import { query } from '../../../src/store/query.ts';
import { openHouse, type TestHouse } from '../../support/house.ts';

describe('agreements for an employer', () => {
  let house: TestHouse;
  beforeEach(() => {
    house = openHouse();
  });
  afterEach(() => house.close());

  const person = (name: string): ContactPersonPrincipal => {
    const found = house.store.read((db) =>
      db.first(
        query.selectFrom('contactPerson').select(['id', 'employerId']).where('name', '=', name),
      ),
    )!;
    return { kind: 'contactPerson', contactPersonId: found.id, employerIds: [found.employerId] };
  };
  const idOf = (reference: string): string =>
    house.store.read((db) =>
      db.first(query.selectFrom('agreement').select('id').where('reference', '=', reference)),
    )!.id;
  const when = () => ({ now: house.clock.now, today: '2026-11-13' });
  const said = (replies: Reply[]): string =>
    replies.map((reply) => (reply.kind === 'card' ? toText(reply.card) : reply.text)).join('\n');
  const show = (who: ContactPersonPrincipal, agreementId: string): string =>
    said(employerAgreement(who, agreementId, when(), house.deps));

  it('are those on which a verified person is a contact, to choose from', () => {
    const list = said(employerAgreements(person('Peter De Smet'), when(), house.deps));
    expect(list)
      .to.contain('Jonas Verbeke')
      .and.contain('Fatima El Amrani')
      .and.contain('u contactpersoon');
    expect(list, 'of the same employer, but not a contact').to.not.contain('Pieter Wouters');
  });

  it('show the premium, the price, what comes due and the plan; nothing to change, no task of the city', () => {
    const card = show(person('Peter De Smet'), idOf('DEMO-002'));
    expect(card).to.contain('Overeenkomst met Bakkerij De Smet').and.contain('de prijs zakt naar');
    expect(card).to.not.contain('VDAB bezorgen').and.not.contain('Wat is er veranderd');
    const log = idOf('DEMO-002');
    const [look] = house.store.read((db) =>
      listAccess(db, { subject: 'agreement', subjectId: log }),
    );
    expect(look).to.include({
      whoKind: 'contactPerson',
      action: 'read',
      why: 'employerAgreements',
    });
  });

  it('are asked for in the chat of the website, by who is known; a visitor sees none', () => {
    const chat = visitorConversation(house.deps);
    const turn = (who: Outsider, event: Event): string => {
      const at = { who, now: house.clock.now, activityId: 'a', memory: NEW_VISITOR };
      return said([...chat.turn(event, at).replies]);
    };
    const peter = person('Peter De Smet');
    const visitor: Outsider = { kind: 'visitor', visitorId: 'v' };
    const ask: Event = { kind: 'text', text: 'toon mijn overeenkomst' };
    const named: Event = { kind: 'text', text: 'overeenkomst Jonas' };
    expect(turn(peter, named)).to.contain('u contactpersoon').and.contain('Jonas Verbeke');
    expect(turn(visitor, named)).to.not.contain('Verbeke');
    const how: Event = { kind: 'text', text: 'wie tekent de overeenkomst van Jonas?' };
    expect(turn(peter, how), 'a question').to.not.contain('u contactpersoon');
    const open = (reference: string): Event => ({
      ...{ kind: 'action', inputs: {} },
      action: { verb: 'showAgreement', agreementId: idOf(reference) },
    });
    expect(turn(peter, ask)).to.contain('Jonas Verbeke');
    expect(turn(peter, open('DEMO-001'))).to.contain('Voor Jonas Verbeke');
    expect(turn(visitor, ask)).to.contain('niet nagaan wie u bent').and.not.contain('Jonas');
    expect(turn(visitor, open('DEMO-001'))).to.not.contain('Jonas');
    expect(turn(peter, open('DEMO-013'))).to.not.contain('Pieter');
  }).timeout(60_000);

  it('say nothing of another’s agreement, in the same words as of one that does not exist', () => {
    const peter = person('Peter De Smet');
    const nothing = show(peter, 'no-such-agreement');
    const others = ['DEMO-013', 'DEMO-003'].map(idOf);
    for (const id of others) expect(show(peter, id)).to.equal(nothing);
    const tries = house.store.read((db) =>
      listAccess(db, { subject: 'agreement', subjectId: others[1]! }),
    );
    expect(tries[0]).to.include({ action: 'refused', whoKind: 'contactPerson' });
    expect(house.deps.agreements.byNumber(peter, 'overeenkomst 0000.000.295')).to.deep.equal([]);
    expect(house.deps.agreements.byNumber(peter, 'overeenkomst 0999.999.922')).to.deep.equal([]);
    expect(house.deps.agreements.byNumber(peter, 'overeenkomst 0000.000.196')).to.have.length(2);
    const clocks = house.deps.agreements.clocks(peter, {
      ...{ own: false, offset: 0, limit: 50, why: 'test' },
    });
    expect(clocks.items.map(({ employeeName }) => employeeName)).to.deep.equal([
      'Fatima El Amrani',
    ]);
  });

  it('are nobody’s who is not verified, nor whose employer it is no longer', () => {
    const carla = person('Carla Maton');
    const nothing = show(carla, 'no-such-agreement');
    expect(said(employerAgreements(carla, when(), house.deps))).to.equal(nothing);
    expect(show(carla, idOf('DEMO-003'))).to.equal(nothing);
    const elsewhere = { ...person('Peter De Smet'), employerIds: carla.employerIds };
    expect(said(employerAgreements(elsewhere, when(), house.deps))).to.equal(nothing);
    expect(show(elsewhere, idOf('DEMO-001'))).to.equal(nothing);
  });
});
