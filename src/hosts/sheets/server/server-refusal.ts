/** 断り — a fault whose message is meant for the person and is shown as it stands. */
export class ServerRefusal extends Error {}
