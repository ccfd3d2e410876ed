/** A flow definition that cannot be used; the message names the place and is meant for the author. */
export class FlowError extends Error {
  override readonly name = "FlowError";
}

/** The engine was called in a way that makes no sense, e.g. a timeout for a wait that has none. The session is unchanged. */
export class EngineError extends Error {
  override readonly name = "EngineError";
}
