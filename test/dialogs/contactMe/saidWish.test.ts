// Which day is wished, and which day somebody cannot; an appointment that is to be moved.
import { expect } from 'chai';
import { asksToMove } from '../../../dialogs/contactMe/asksToMove.ts';
import { wantsSaid } from '../../../dialogs/contactMe/saidWants.ts';
import { wishIn } from '../../../dialogs/contactMe/saidWish.ts';

describe('a wish in a first sentence', () => {
  for (const [text, wish] of [
    ['Zeg aan mijn coach dat ik vandaag niet kan komen', null],
    ['geef door aan mijn begeleider dat ik morgen niet kom', null],
    ['ik kan dinsdag niet, bel mij liever donderdag', 'liever donderdag'],
    ['bel mij donderdag in de voormiddag', 'donderdag in de voormiddag'],
    ['appelez-moi demain matin', 'demain matin'],
    ['call me tomorrow morning', 'tomorrow morning'],
    ['bel mij niet voor 10 uur', 'niet voor 10 uur'],
    ['Kunnen we de afspraak van dinsdag verzetten naar vrijdag?', 'vrijdag'],
    ['kan er vandaag niet iemand komen?', 'vandaag'],
  ] as const)
    it(text, () => expect(wishIn(text)).to.equal(wish));

  it('is told to the team when an appointment must move, and asks nothing of costs', () => {
    expect(asksToMove('Kunnen we de afspraak van dinsdag verzetten naar vrijdag?')).to.equal(true);
    expect(asksToMove('het bezoek van maandag verplaatsen naar woensdag aub')).to.equal(true);
    expect(asksToMove('kost het iets om het bezoek van dinsdag te verzetten?')).to.equal(false);
    expect(asksToMove('mag ik een afspraak verzetten?')).to.equal(false);
  });

  it('is for somebody to come when somebody is needed on the floor', () => {
    expect(wantsSaid('we hebben deze week iemand nodig op de vloer')).to.equal('presence');
    expect(wantsSaid('we hebben niemand nodig op de vloer')).to.equal(null);
    expect(wantsSaid('hebben we een coach nodig voor de premie?')).to.equal(null);
  });
});
