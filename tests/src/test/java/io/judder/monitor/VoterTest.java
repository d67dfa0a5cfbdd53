/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.monitor;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assert.fail;

import org.junit.Test;

/** Balances worked out by hand. */
public class VoterTest {

	/** Returns one letter per vote: A while the alarm is on. */
	private static String votes(final Voter voter, final String votes) {
		final StringBuilder result = new StringBuilder();
		for (int i = 0; i < votes.length(); i++) {
			final boolean alarm = voter.vote(votes.charAt(i) - '0');
			assertEquals(alarm, voter.alarm());
			result.append(alarm ? 'A' : '-');
		}
		return result.toString();
	}

	@Test
	public void shouldFollowTheBalance() {
		// Balances 0 1 0 1 2 3 3 2 1 0 0 2 1 0.
		assertEquals("----AAAAA--AA-", votes(new Voter(2, 3), "01011110000200"));
	}

	@Test
	public void shouldNotRaiseForEverySecondWindow() {
		assertEquals("--------", votes(new Voter(2, 3), "10101010"));
	}

	@Test
	public void shouldRaiseAtOnceForAStrongWindow() {
		// Balances 2 3 2 1 0.
		assertEquals("AAAA-", votes(new Voter(2, 3), "21000"));
	}

	@Test
	public void shouldHoldTheAlarmUntilTheBalanceIsZero() {
		// 2 1 2 1 2 1 0
		assertEquals("AAAAAA-", votes(new Voter(2, 3), "2010100"));
	}

	@Test
	public void shouldBoundTheBalance() {
		// However long the alarm was, three good windows clear it.
		assertEquals("AAAAAAAA-", votes(new Voter(2, 3), "222222000"));
	}

	@Test
	public void shouldRaiseWithOne() {
		assertEquals("A-A-", votes(new Voter(1, 1), "1020"));
	}

	@Test
	public void shouldForget() {
		final Voter voter = new Voter(2, 3);
		votes(voter, "22");
		voter.reset();
		assertTrue(!voter.alarm());
		assertEquals("-A", votes(voter, "11"));
	}

	@Test
	public void shouldRefuseBoundsOutOfOrder() {
		final int[][] bad = { { 0, 3 }, { 4, 3 }, { 2, 1001 } };
		for (int i = 0; i < bad.length; i++) {
			try {
				new Voter(bad[i][0], bad[i][1]);
			} catch (final IllegalArgumentException e) {
				continue;
			}
			fail("accepted " + bad[i][0] + ", " + bad[i][1]);
		}
	}
}
