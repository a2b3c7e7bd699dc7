// Who may talk to the bot: the connector's token, the city's own tenant, an allowed serviceUrl.
import {
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type Activity,
} from 'botbuilder';
import {
  AuthenticationConstants,
  AuthenticationError,
  type AuthenticateRequestResult,
  type ClaimsIdentity,
  type ConnectorClient,
  type ConnectorFactory,
  type UserTokenClient,
} from 'botframework-connector';
import type { Config } from '../config.ts';
import { KeptClients, KeptConnectorFactory } from './keptClients.ts';
import { ANSWER_WITHIN_MS, sendOnce } from './sendOnce.ts';
import { isAllowedServiceUrl } from './serviceUrls.ts';

/** In other channels whoever writes says themselves who they are, and the SDK believes other issuers. */
const OUR_CHANNEL = 'msteams';
/** The SDK waits without an end for the keys of the connector. */
const VERIFY_WITHIN_MS = 10_000;
const UNAVAILABLE = 503;

/**
 * The SDK's authentication with additions: a token that does not verify is a 401 (the SDK lets the
 * JWT library's own error through as a 500), keys that cannot be read are a 503, the channel must be Teams,
 * the tenant the configured one, and the serviceUrl must be on the allow-list, so that nothing is ever
 * posted elsewhere.
 */
export class GuardedAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #config: Config;
  readonly #connectors = new KeptClients<ConnectorClient>();
  readonly #proactive = new KeptClients<ConnectorClient>();
  readonly #userTokens = new KeptClients<UserTokenClient>();

  readonly #verifyWithinMs: number;

  constructor(config: Config, { verifyWithinMs = VERIFY_WITHIN_MS } = {}) {
    const settings = {
      MicrosoftAppId: config.app.id,
      MicrosoftAppTenantId: config.app.tenantId,
      ...(config.app.openIdMetadata === '' ? {} : ownIssuer(config)),
    };
    const credentials = new ConfigurationServiceClientCredentialFactory({
      MicrosoftAppId: config.app.id,
      MicrosoftAppPassword: config.app.password,
      MicrosoftAppTenantId: config.app.tenantId,
      MicrosoftAppType: config.app.id === '' ? 'MultiTenant' : config.app.type,
    });
    super(settings, credentials);
    this.#config = config;
    this.#verifyWithinMs = verifyWithinMs;
  }

  /** @throws AuthenticationError (401, 403 or 503) for anything that is not the city's own traffic. */
  override async authenticateRequest(
    activity: Activity,
    authHeader: string,
  ): Promise<AuthenticateRequestResult> {
    if (!isAllowedServiceUrl(activity.serviceUrl, this.#config.serviceUrls)) {
      throw new AuthenticationError('serviceUrl is not on the allow-list', 403);
    }
    if (this.#config.app.id !== '' && activity.channelId !== OUR_CHANNEL) {
      throw new AuthenticationError('another channel', 403);
    }
    const result = await this.#verifyToken(activity, authHeader);
    if (this.#config.app.id !== '' && tenantOf(activity) !== this.#config.app.tenantId) {
      throw new AuthenticationError('another tenant', 403);
    }
    const { connectorFactory } = result;
    return connectorFactory
      ? {
          ...result,
          connectorFactory: new KeptConnectorFactory(connectorFactory, this.#connectors),
        }
      : result;
  }

  /** Called for what is sent outside a turn only: each message leaves once. */
  override createConnectorFactory(identity: ClaimsIdentity): ConnectorFactory {
    const factory = super.createConnectorFactory(identity);
    return new KeptConnectorFactory(factory, this.#proactive, (client) =>
      sendOnce(client, ANSWER_WITHIN_MS),
    );
  }

  /** There is one bot, hence one client, whoever sent the activity. */
  override createUserTokenClient(identity: ClaimsIdentity): Promise<UserTokenClient> {
    return this.#userTokens.get('', () => super.createUserTokenClient(identity));
  }

  async #verifyToken(activity: Activity, authHeader: string): Promise<AuthenticateRequestResult> {
    const verified = super.authenticateRequest(activity, authHeader);
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(keysUnavailable()), this.#verifyWithinMs);
    });
    try {
      return await Promise.race([verified, tooLate]);
    } catch (error) {
      throw asAuthenticationError(error);
    } finally {
      clearTimeout(timer);
    }
  }
}

function keysUnavailable(): AuthenticationError {
  return new AuthenticationError("the connector's keys cannot be read", UNAVAILABLE);
}

/** What the SDK lets through is a token that does not verify, unless it could not read the keys. */
function asAuthenticationError(error: unknown): AuthenticationError {
  if (error instanceof AuthenticationError)
    return (error.statusCode ?? 0) < 500 ? error : keysUnavailable();
  if (error instanceof Error && error.name === 'FetchError') return keysUnavailable();
  return new AuthenticationError('the token does not verify', 401);
}

/** The SDK's public-cloud settings with another metadata address: given one, it wants them all. */
function ownIssuer(config: Config): Record<string, string> {
  return {
    ToBotFromChannelOpenIdMetadataUrl: config.app.openIdMetadata,
    ToBotFromEmulatorOpenIdMetadataUrl: config.app.openIdMetadata,
    ToBotFromChannelTokenIssuer: AuthenticationConstants.ToBotFromChannelTokenIssuer,
    ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
    ToChannelFromBotLoginUrl: `${AuthenticationConstants.ToChannelFromBotLoginUrlPrefix}${config.app.tenantId}`,
    OAuthUrl: AuthenticationConstants.OAuthUrl,
  };
}

/** The Entra tenant an activity says it comes from; an opaque string. */
export function tenantOf(activity: Activity): string | undefined {
  const data = activity.channelData as { tenant?: { id?: unknown } } | undefined;
  const fromChannel = data?.tenant?.id;
  if (typeof fromChannel === 'string') return fromChannel;
  return activity.conversation.tenantId;
}
