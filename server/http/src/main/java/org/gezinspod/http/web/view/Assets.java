package org.gezinspod.http.web.view;

/**
 * Where the files stand that every page needs.
 *
 * @param style the style sheet
 * @param script the small enhancement for leaving quickly
 * @param icon the neutral icon of the window
 */
public record Assets(String style, String script, String icon) {}
