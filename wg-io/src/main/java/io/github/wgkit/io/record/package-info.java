/**
 * The record of a group for people: what is told of it, in which words, and what of it is for
 * everybody. Pages and feeds are made of it.
 */
@NullMarked
package io.github.wgkit.io.record;

import org.jspecify.annotations.NullMarked;
