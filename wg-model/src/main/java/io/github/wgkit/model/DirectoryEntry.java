package io.github.wgkit.model;

/**
 * One thing that a {@link Directory} lists. What passes through a stream, one at a time, where a
 * whole directory would not fit into memory.
 */
public sealed interface DirectoryEntry
    permits Group, Person, Document, DocumentRelation, Term, OtherRecord {}
