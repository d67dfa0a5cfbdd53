/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.build.probe;

import ej.bon.Constants;
import ej.bon.Immutables;

/** Runs on the board and prints what Java's operations give there; EmulatorTest knows what the language demands. */
public final class SemanticsProbe {

	private static int[] shared = new int[4];

	private SemanticsProbe() {
	}

	public static void main(final String[] arguments) throws InterruptedException {
		arithmetic(33, 0, Integer.MIN_VALUE, -1);
		conversions(1e30, Float.NaN, -1e30f);
		arrays(-1);
		collector();
		threads();
		constants();
		System.out.println("end");
	}

	private static void print(final String name, final String value) {
		System.out.println(name + "=" + value);
	}

	private static void arithmetic(final int count, final int zero, final int least, final int minusOne) {
		print("shift", (1 << count) + " " + (-8 >> count) + " " + (-8 >>> count) + " " + (1L << count + 32));
		print("quotient", least / minusOne + " " + least % minusOne + " " + -7 / 2 + " " + -7 % 2);
		try {
			print("division", "" + 1 / zero);
		} catch (final ArithmeticException e) {
			print("division", "refused");
		}
		try {
			print("remainder", "" + 1L % zero);
		} catch (final ArithmeticException e) {
			print("remainder", "refused");
		}
	}

	private static void conversions(final double large, final float notNumber, final float small) {
		print("long", (long) large + " " + (long) notNumber + " " + (long) small + " " + (long) 2.9 * (long) large % 7);
		print("int", (int) large + " " + (int) notNumber + " " + (int) small);
		print("byte", (byte) (int) 300.7f + " " + (char) 65.9 + " " + (short) 70000);
	}

	private static void arrays(final int negative) {
		try {
			shared = new int[negative];
			print("size", "accepted");
		} catch (final NegativeArraySizeException e) {
			print("size", "refused");
		}
		final Object[] strings = new String[1];
		try {
			strings[0] = Integer.valueOf(1);
			print("store", "accepted");
		} catch (final ArrayStoreException e) {
			print("store", "refused");
		}
		strings[0] = "stored";
		print("string", (String) strings[0]);
		final int[] two = new int[2];
		try {
			two[5] = 1;
			print("constant index", "accepted");
		} catch (final ArrayIndexOutOfBoundsException e) {
			print("constant index", "refused");
		}
		try {
			print("index", "" + two[negative]);
		} catch (final ArrayIndexOutOfBoundsException e) {
			print("index", "refused");
		}
		try {
			shared = null;
			print("null", "" + shared[0]);
		} catch (final NullPointerException e) {
			print("null", "refused");
		}
	}

	/** Collects many times while objects of every alignment live on and move. */
	private static void collector() {
		final long[][] longs = new long[40][];
		final Object[] kept = new Object[40];
		long checked = 0;
		for (int round = 0; round < 3000; round++) {
			final int at = round % longs.length;
			if (longs[at] != null) {
				for (int i = 0; i < longs[at].length; i++) {
					if (longs[at][i] != 0x123456789ABCDEFL + i + at) {
						print("collector", "data lost in round " + round);
						return;
					}
					checked++;
				}
			}
			longs[at] = new long[1 + round % 7];
			for (int i = 0; i < longs[at].length; i++) {
				longs[at][i] = 0x123456789ABCDEFL + i + at;
			}
			kept[round * 7 % kept.length] = new byte[round % 61];
			kept[round * 11 % kept.length] = new String[1 + round % 3][];
		}
		print("collector", checked > 10000 ? "kept" : "too few");
	}

	private static void threads() throws InterruptedException {
		final long[] times = new long[2];
		final Object lock = new Object();
		final Thread thread = new Thread(new Runnable() {
			@Override
			public void run() {
				synchronized (lock) {
					times[0] = System.currentTimeMillis();
					lock.notifyAll();
				}
			}
		});
		final long begun = System.currentTimeMillis();
		Thread.sleep(20);
		final long slept = System.currentTimeMillis() - begun;
		synchronized (lock) {
			thread.start();
			lock.wait();
		}
		thread.join();
		print("threads", (slept >= 20 && slept < 40) + " " + (times[0] >= begun + 20));
	}

	private static void constants() {
		print("constants", Constants.getInt("probe.int") + " " + Constants.getBoolean("probe.boolean") + " "
				+ Constants.getString("probe.string") + " " + Constants.getLong("probe.long"));
		final byte[] flash = (byte[]) Immutables.get("probe");
		int sum = 0;
		for (int i = 0; i < flash.length; i++) {
			sum += flash[i];
		}
		System.gc();
		print("flash", flash.length + " " + sum + " " + flash.getClass().getName());
		try {
			Immutables.get("absent");
			print("absent", "found");
		} catch (final java.util.NoSuchElementException e) {
			print("absent", e.getMessage());
		}
	}
}
