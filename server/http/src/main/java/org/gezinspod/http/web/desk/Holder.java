package org.gezinspod.http.web.desk;

/**
 * Somebody who can see something, or who looked.
 *
 * @param id the WebID; it stays on the server and appears on no page and in no URL
 * @param name the name people know; empty when none is known
 * @param organisation for whom she works; empty for a member of the family
 * @param role a code of the scheme of roles ({@code casusregisseur}, {@code jeugdige}), or empty
 */
public record Holder(String id, String name, String organisation, String role) {}
