package org.gezinspod.pod.account;

/** Everything that signing in needs from a store, in one hand. */
public record AccountPorts(
    Accounts accounts,
    Clients clients,
    Sessions sessions,
    AuthorizationCodes codes,
    RefreshTokens refreshTokens,
    Consents consents,
    SigningKeys signingKeys) {}
