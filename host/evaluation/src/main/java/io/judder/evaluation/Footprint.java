/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import io.judder.app.Pipeline;
import io.judder.app.PipelineConfig;
import io.judder.monitor.SampleSource;
import io.judder.motor.MotorConfig;
import io.judder.motor.VirtualMotor;

/**
 * What the device code keeps in memory, counted object by object: everything that can be reached from a pipeline, with the
 * sizes that the fields have on a device of 32 bits. The source and the sink belong to the board and are not counted, nor
 * are constants of classes.
 */
public final class Footprint {

	/** What an array is taken to need beside its elements; the engine of the device does not publish it. */
	public static final int ARRAY_HEADER = 12;

	/** What an object is taken to need beside its fields. */
	public static final int OBJECT_HEADER = 8;

	/** A part of the device code. */
	public enum Part {
		/** The window, the transform and its tables, the bands. */
		SIGNAL("signal buffers", "signal"),
		/** What is learned, and what learning and scoring need. */
		LEARNED("learned state", "detect"),
		/** The loop, the votes, the health of the sensor, events; and the settings. */
		MONITOR("monitor", "monitor", "app");

		private final String title;
		private final List<String> packages;

		Part(final String title, final String... packages) {
			this.title = title;
			this.packages = List.of(packages);
		}

		/**
		 * Returns the name.
		 *
		 * @return a name for people.
		 */
		public String title() {
			return this.title;
		}
	}

	/**
	 * One array.
	 *
	 * @param part
	 *            the part whose class holds it.
	 * @param holder
	 *            the class and the field that hold it.
	 * @param type
	 *            the type of its elements.
	 * @param length
	 *            how many there are.
	 * @param bytes
	 *            what they take.
	 */
	public record Block(Part part, String holder, String type, int length, int bytes) {
	}

	private final List<Block> blocks = new ArrayList<>();
	private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
	private final Deque<Object> open = new ArrayDeque<>();
	private final int[] objects = new int[Part.values().length];
	private final int[] fieldBytes = new int[Part.values().length];

	private Footprint() {
		// Made by of().
	}

	/**
	 * Counts the memory of the default pipeline.
	 *
	 * @param config
	 *            its settings.
	 * @return the count.
	 * @throws IllegalArgumentException
	 *             when a setting is out of its range.
	 */
	public static Footprint of(final PipelineConfig config) {
		// Any source of so many axes: it is not read.
		final SampleSource source = new VirtualMotor(MotorConfig.builder().axes(config.features.axes()).build());
		final Pipeline pipeline = new Pipeline(config, source, event -> {
		});
		// A session must have begun: it holds on to the regime that it learns.
		pipeline.detector().learn(0, config.detector.learnWindows);
		final Footprint footprint = new Footprint();
		footprint.add(pipeline);
		while (!footprint.open.isEmpty()) {
			footprint.count(footprint.open.remove());
		}
		return footprint;
	}

	private void add(final Object object) {
		if (object != null && part(object.getClass()) != null && this.seen.add(object)) {
			this.open.add(object);
		}
	}

	/** Returns the part of a class, null for classes that are not of the device. */
	private static Part part(final Class<?> type) {
		for (final Part part : Part.values()) {
			for (final String name : part.packages) {
				if (type.getPackageName().equals("io.judder." + name) && !type.isHidden()) {
					return part;
				}
			}
		}
		return null;
	}

	private void count(final Object object) {
		final Part part = part(object.getClass());
		this.objects[part.ordinal()]++;
		for (Class<?> type = object.getClass(); type != Object.class; type = type.getSuperclass()) {
			for (final Field field : type.getDeclaredFields()) {
				if (!Modifier.isStatic(field.getModifiers())) {
					this.fieldBytes[part.ordinal()] += bytes(field.getType());
					follow(part, object, field);
				}
			}
		}
	}

	private void follow(final Part part, final Object object, final Field field) {
		if (field.getType().isPrimitive()) {
			return;
		}
		final Object value;
		try {
			field.setAccessible(true);
			value = field.get(object);
		} catch (final IllegalAccessException e) {
			throw new IllegalStateException("field " + field + " cannot be read", e);
		}
		if (value == null || !value.getClass().isArray()) {
			add(value);
			return;
		}
		if (this.seen.add(value)) {
			final Class<?> element = value.getClass().getComponentType();
			final int length = Array.getLength(value);
			this.blocks.add(new Block(part, object.getClass().getSimpleName() + '.' + field.getName(), element.getSimpleName(),
					length, length * bytes(element)));
			for (int i = 0; i < length && !element.isPrimitive(); i++) {
				add(Array.get(value, i));
			}
		}
	}

	private static int bytes(final Class<?> type) {
		if (type == long.class || type == double.class) {
			return Long.BYTES;
		}
		if (type == short.class || type == char.class) {
			return Short.BYTES;
		}
		return type == byte.class || type == boolean.class ? Byte.BYTES : Integer.BYTES;
	}

	/**
	 * Returns the arrays.
	 *
	 * @return the arrays, in the order in which they were found.
	 */
	public List<Block> blocks() {
		return Collections.unmodifiableList(this.blocks);
	}

	/**
	 * Returns the elements of the arrays of a part.
	 *
	 * @param part
	 *            the part.
	 * @return bytes, headers excluded.
	 */
	public int arrayBytes(final Part part) {
		return this.blocks.stream().filter(block -> block.part() == part).mapToInt(Block::bytes).sum();
	}

	/**
	 * Counts the arrays of a part.
	 *
	 * @param part
	 *            the part.
	 * @return how many there are.
	 */
	public int arrays(final Part part) {
		return (int) this.blocks.stream().filter(block -> block.part() == part).count();
	}

	/**
	 * Counts the objects of a part.
	 *
	 * @param part
	 *            the part.
	 * @return how many there are, arrays excluded.
	 */
	public int objects(final Part part) {
		return this.objects[part.ordinal()];
	}

	/**
	 * Returns the fields of the objects of a part.
	 *
	 * @param part
	 *            the part.
	 * @return bytes, headers excluded.
	 */
	public int fieldBytes(final Part part) {
		return this.fieldBytes[part.ordinal()];
	}

	/**
	 * Returns all memory of a part.
	 *
	 * @param part
	 *            the part.
	 * @return bytes of arrays and objects, with {@link #ARRAY_HEADER} and {@link #OBJECT_HEADER} for each.
	 */
	public int bytes(final Part part) {
		return arrayBytes(part) + fieldBytes(part) + arrays(part) * ARRAY_HEADER + objects(part) * OBJECT_HEADER;
	}

	/**
	 * Returns all memory.
	 *
	 * @return bytes of all parts.
	 */
	public int bytes() {
		int bytes = 0;
		for (final Part part : Part.values()) {
			bytes += bytes(part);
		}
		return bytes;
	}

	/**
	 * Sets out the parts.
	 *
	 * @param title
	 *            the title.
	 * @return a table.
	 */
	public Table parts(final String title) {
		final Table table = new Table(title, "part", "bytes in arrays", "arrays", "bytes in fields", "objects", "bytes with headers");
		int arrayBytes = 0;
		int arrays = 0;
		int fields = 0;
		int objectCount = 0;
		for (final Part part : Part.values()) {
			row(table, part.title(), arrayBytes(part), arrays(part), fieldBytes(part), objects(part), bytes(part));
			arrayBytes += arrayBytes(part);
			arrays += arrays(part);
			fields += fieldBytes(part);
			objectCount += objects(part);
		}
		row(table, "total", arrayBytes, arrays, fields, objectCount, bytes());
		return table;
	}

	private static void row(final Table table, final String name, final int... numbers) {
		final String[] cells = new String[numbers.length + 1];
		cells[0] = name;
		for (int i = 0; i < numbers.length; i++) {
			cells[i + 1] = Integer.toString(numbers[i]);
		}
		table.row(cells);
	}

	/**
	 * Sets out the arrays, the largest first.
	 *
	 * @param title
	 *            the title.
	 * @return a table.
	 */
	public Table arrays(final String title) {
		final Table table = new Table(title, "part", "held by", "elements", "bytes");
		this.blocks.stream().sorted((a, b) -> Integer.compare(b.bytes(), a.bytes())).forEach(block -> table
				.row(block.part().title(), block.holder(), block.type() + " x " + block.length(), Integer.toString(block.bytes())));
		return table;
	}
}
