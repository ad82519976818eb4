/**
 * How often records are read, taken home and used, counted so that the numbers mean people.
 *
 * <p><b>A view</b> is a published record's page, or the record from the API without a token, that a person asked for. <b>A download</b> is a
 * file of a published record that a person took, told where the first byte leaves: who goes on where the line broke took it once. <b>A
 * call</b> is a record or a file that a program took with a member's token. <b>A use</b> is a report that is shown; those are counted where
 * they stand and written down nowhere else. Citations, feeds, lists, packs, harvests and the pages around a record count as nothing.
 *
 * <p><b>Nobody counts twice a day</b> for the same thing. What tells people apart (the account; for visitors the address and the browser) is
 * hashed at once with a salt that is drawn anew every day (UTC), is known to this process alone and is never written down; the hash is kept in
 * memory until midnight and then thrown away with the salt. So people behind one address with the same browser count as one, and somebody
 * who meets two servers of a portal, or comes back after a restart, may count once for each.
 *
 * <p><b>Not counted</b> are robots and programs without a token, what a browser fetches ahead, questions after headers alone, a page that
 * was answered otherwise than with the record, whoever tends the library (editors, reviewers, administrators) and a record's own author, and
 * whoever takes more than {@link org.reintegration.library.analytics.Seen#MANY} different things in a day, from there on: nobody reads that
 * much.
 *
 * <p><b>Counts lie in memory for at most ten seconds</b>, so that no page waits for them: a server that dies loses so much and no more.
 * While the database is away they stay in memory, for up to {@link org.reintegration.library.analytics.Tally#MOST} records and days, and are
 * written when it is back; what goes beyond is not counted. A commit whose answer is lost is written again.
 */
@NullMarked
package org.reintegration.library.analytics;

import org.jspecify.annotations.NullMarked;
