// Hands over who is logged in on the city's page: the server looks at the token, and says in the chat who it knows.

const TRIES = 6;
const WAIT_MS = 1_000;

/** @param talkToken by which the conversation is spoken to; null as long as there is none */
export function handOver(token: string, talkToken: () => string | null, tries = TRIES): void {
  const again = (): void => {
    if (tries > 1) setTimeout(() => handOver(token, talkToken, tries - 1), WAIT_MS);
  };
  const talk = talkToken();
  if (talk === null) return again();
  fetch(`${location.origin}/web/identity`, {
    method: 'POST',
    headers: { authorization: `Bearer ${talk}`, 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  }).then(
    // The conversation may not have begun; a token that is refused stays so, and that is not said here.
    ({ ok }) => void (ok || again()),
    again,
  );
}
