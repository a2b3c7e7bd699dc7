// GET and POST /chat: the whole conversation without JavaScript; the same one as in the chat window.
import { randomUUID } from 'node:crypto';
import type { Request, Response, Server } from 'restify';
import type { AdaptiveCard } from '../../../cards/renderers/adaptiveCard.ts';
import type { WebConversationKey } from '../../store/webConversations.ts';
import { resumeConversation, type PageTokenHouse } from '../pageToken.ts';
import { plainHeaders } from '../pages/policies.ts';
import { FIELDS, plainChatPage, plainFailure, type PlainProblem } from './plainChatPage.ts';
import { LOGIN_FROM_NOWHERE, PLAIN_CHAT } from './plainPaths.ts';
import { readPlainForm } from './readPlainForm.ts';
import { NEWEST, readSaid } from './talkHtml.ts';

export interface PlainChatHouse extends PageTokenHouse {
  /** Name of the style below /assets/. */
  siteStyle(): Promise<string>;
  phone: string;
}

/** What is shown of a long conversation. */
const MOST_SHOWN = 100;
const AT_END = { after: Number.MAX_SAFE_INTEGER, limit: 1 };
/** A form can stay open this long, in seconds. */
const PROOF_LIFE_S = 12 * 3600;

const STATUS: Partial<Record<PlainProblem, number>> = { busy: 429, origin: 200 };

/** Adds the routes to the server. */
export function servePlainChat(server: Server, house: PlainChatHouse): void {
  const { chat, tokens, gate, log } = house;

  const show = async (
    res: Response,
    { key, cookie }: { key: WebConversationKey; cookie: string },
    { problem = null, typed = '' }: { problem?: PlainProblem | null; typed?: string },
  ): Promise<void> => {
    await chat.start(key);
    const end = (await chat.read(key, AT_END))?.watermark ?? 0;
    const after = Math.max(0, end - MOST_SHOWN);
    const set = await chat.read(key, { after, limit: MOST_SHOWN });
    const page = plainChatPage(
      {
        said: readSaid(set?.activities ?? []),
        isCut: after > 0,
        proof: await tokens.sign(key, 'form', PROOF_LIFE_S),
        once: randomUUID(),
        ...{ problem, typed, phone: house.phone },
      },
      await house.siteStyle(),
    );
    res.writeHead(problem === null ? 200 : (STATUS[problem] ?? 400), {
      ...plainHeaders(),
      'set-cookie': cookie,
    });
    res.end(page);
  };

  server.get(PLAIN_CHAT, async (req: Request, res: Response) => {
    try {
      const resumed = await resumeConversation(req, house);
      const asked = resumed.isResumed ? 'read' : 'start';
      const wait = gate.wait(asked, resumed.key.visitorId, req);
      const problem = req.url === LOGIN_FROM_NOWHERE ? 'origin' : null;
      if (wait === 0) await show(res, resumed, { problem });
      else await fail(res, 'busy', wait);
    } catch (error) {
      log.error({ err: error }, 'plain chat failed');
      await fail(res, 'failed');
    }
  });

  // Who only looks whether the page is there begins no conversation.
  server.head(PLAIN_CHAT, async (_req: Request, res: Response) => {
    res.writeHead(200, plainHeaders());
    res.end();
  });

  server.post(PLAIN_CHAT, async (req: Request, res: Response) => {
    try {
      await post(req, res);
    } catch (error) {
      log.error({ err: error }, 'plain chat failed');
      await fail(res, 'failed');
    }
  });

  const post = async (req: Request, res: Response): Promise<void> => {
    const form = new URLSearchParams(String((req as { rawBody?: unknown }).rawBody ?? ''));
    const resumed = await resumeConversation(req, house);
    const { key } = resumed;
    const typed = (form.get(FIELDS.text) ?? '').slice(0, 4000);
    if (!resumed.isResumed) {
      const wait = gate.wait('start', key.visitorId, req);
      return wait > 0 ? fail(res, 'busy', wait) : show(res, resumed, { problem: 'cookie', typed });
    }
    if (gate.wait('message', key.visitorId, req) > 0)
      return show(res, resumed, { problem: 'busy', typed });
    const proof = await tokens.read(form.get(FIELDS.proof) ?? '', 'form');
    const isOurs = proof.kind === 'ok' && proof.key.conversationId === key.conversationId;
    if (!isOurs) return show(res, resumed, { problem: 'old', typed });
    const read = readPlainForm(form, await cardIn(key, form.get(FIELDS.of)));
    if (read.kind === 'empty') return show(res, resumed, { problem: 'empty' });
    if (read.kind === 'unknown') return show(res, resumed, { problem: 'old', typed });
    await chat.post(key, { activity: read.activity, mayRequest: gate.mayRequest(req) });
    // After a reload of what comes now nothing is sent again.
    res.writeHead(303, {
      ...plainHeaders(),
      location: `${PLAIN_CHAT}#${NEWEST}`,
      'set-cookie': resumed.cookie,
    });
    res.end();
  };

  /** The card on which a form stands, by "number.place". */
  const cardIn = async (
    key: WebConversationKey,
    at: string | null,
  ): Promise<AdaptiveCard | undefined> => {
    const [, seq, place] = /^(\d{1,9})\.(\d)$/.exec(at ?? '') ?? [];
    if (seq === undefined) return undefined;
    const set = await chat.read(key, { after: Number(seq) - 1, limit: 1 });
    const [said] = readSaid(set?.activities ?? []);
    return said && !said.isVisitor ? said.cards[Number(place)] : undefined;
  };

  const fail = async (
    res: Response,
    problem: 'failed' | 'busy',
    seconds?: number,
  ): Promise<void> => {
    if (res.headersSent) {
      res.destroy();
      return;
    }
    const style = await house.siteStyle().catch(() => null);
    const later = seconds === undefined ? {} : { 'retry-after': String(seconds) };
    res.writeHead(seconds === undefined ? 500 : 429, { ...plainHeaders(), ...later });
    res.end(plainFailure(house.phone, problem, style));
  };
}
