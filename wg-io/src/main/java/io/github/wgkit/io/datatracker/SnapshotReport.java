package io.github.wgkit.io.datatracker;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.nio.file.Path;

/**
 * What an update did.
 *
 * @param folder the folder of the snapshot, which any reader opens
 * @param isChanged whether there is a new generation; else everything is as it was
 * @param rows how many rows each table has
 * @param changed how many rows of each table are new, other or gone; tables without are left out
 * @param charters how many texts of charters there are
 * @param missing the names of texts that the server does not have
 * @param requests how many requests were made
 */
public record SnapshotReport(
    Path folder,
    boolean isChanged,
    ImmutableSortedMap<String, Long> rows,
    ImmutableSortedMap<String, Long> changed,
    int charters,
    ImmutableList<String> missing,
    int requests) {}
