package org.gezinspod.http.web.view;

/** One of several answers to a question of a form. */
public record Choice(String value, String label, boolean chosen) {}
