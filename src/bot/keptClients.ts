// The SDK makes new HTTP clients for every turn; these are made once and kept.
import {
  ConnectorFactory,
  type ConnectorClient,
  type ConnectorFactory as Factory,
} from 'botframework-connector';

/** Makes a client per key at most once; one that could not be made is tried again. */
export class KeptClients<T> {
  readonly #clients = new Map<string, Promise<T>>();

  /** @throws what `make` throws, each time until it succeeds. */
  get(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.#clients.get(key);
    if (known) return known;
    const made = make();
    this.#clients.set(key, made);
    made.catch(() => this.#clients.delete(key));
    return made;
  }
}

/** A factory that hands out kept connector clients, one for each service address and audience. */
export class KeptConnectorFactory extends ConnectorFactory {
  readonly #factory: Factory;
  readonly #clients: KeptClients<ConnectorClient>;
  readonly #fitOut: (client: ConnectorClient) => ConnectorClient;

  constructor(
    factory: Factory,
    clients: KeptClients<ConnectorClient>,
    fitOut: (client: ConnectorClient) => ConnectorClient = (client) => client,
  ) {
    super();
    this.#factory = factory;
    this.#clients = clients;
    this.#fitOut = fitOut;
  }

  override create(serviceUrl: string, audience: string): Promise<ConnectorClient> {
    const make = async () => this.#fitOut(await this.#factory.create(serviceUrl, audience));
    return this.#clients.get(`${serviceUrl} ${audience}`, make);
  }
}
