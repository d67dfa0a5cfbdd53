/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

/**
 * Tests the conversions between types and scales.
 */
public class ConversionTest {

	/** Bits of a dividend, bits of a divisor and the rounded quotient, computed with exact rational arithmetic. */
	private static final int[] QUOTIENTS = {
			// Subnormal: 2^-127 / 2^-126, and 1.1 * 2^-127 / (1.15 * 2^-126)
			4194304, 8388608, 1, 4613734, 9646899, 0,
			-1074667075, 1067532585, -2, 1207383477, 1075970690, 50001, -1061330215, 1075282503, -3,
			1143134839, 1046368229, 3001, 1166595116, 1069205801, 3001, 1207816088, 1076254203, 50001,
			1070252184, 1059206061, 3, -986437598, 1064693469, -3001, 1056840876, 1035521801, 6,
			1147590935, 1016547707, 50001, 1126709760, 1071006267, 101, 1061946894, 1050884107, 3,
			1163137839, 1066451099, 3001, 1174478743, 1076905057, 3001, 1088471693, 1077137111, 3,
			-1065486110, 1076449431, -2, -1067615510, 1075029831, -2, -1064737544, 1077358923, -2,
			1093968158, 1073962471, 6, 1054963204, 1050037933, 2, 1166763476, 1069435630, 3001,
			1062668606, 1057971071, 2, 1171725333, 1074975457, 3001, 1098811190, 1077484676, 6,
			7136238, 8388608, 1, 4281743, 8388608, 1, 4139018, 8388608, 0,
			7849862, 8388608, 1, 1, 8388608, 0,
			1107418784, 1063764527, 36, 1087207084, 1063746174, 7, 1135628298, 1052607096, 953,
			-1021082239, 1070270289, -103, 1018450895, 1049731899, 0, -1030459048, 1066957769, -62,
			1078034955, 1067938511, 2, 1062451108, 1067422130, 1, -1086429351, 1039522029, -6,
			1118403529, 1067027889, 71, 1186770583, 1063367158, 27394, -1102753130, 1055892800, 0,
			-1050292317, 1068081498, -11, 1034614581, 1062235182, 0, -1062771576, 1068842134, -4,
			-954806372, 1065573471, -37620, -1038410658, 1069822746, -25, 1060466354, 1061555535, 1,
			1052447128, 1054541638, 1, 1132955824, 1064355048, 288, 1066301777, 1062671596, 1,
			-1086877867, 1070027711, 0, -1019919169, 1059030018, -291, -1053205505, 1069684447, -8,
			-1009811419, 1068828826, -293, -954166060, 1070338113, -25786, 1032395879, 1052856960, 0,
			-1033234740, 1062652785, -70, -1032476310, 1062703934, -73, 1199588706, 1071466863, 37989,
			1083572330, 1058793092, 8, 1181265947, 1052784646, 39667, -1054590956, 1067735828, -8,
			-973006308, 1054524311, -19338, -1098294486, 1059625171, 0, -1084297784, 1041830734, -6,
			-1012392945, 1023612211, -10506, 1132059092, 1063792314, 275, -1011486789, 1070930685, -219,
			-1071497877, 1052484172, -7, 1056964608, 1065353216, 1, -1090519040, 1065353216, -1,
			1069547520, 1065353216, 2, 1075838976, 1065353216, 3, -1071644672, 1065353216, -3,
			1056964607, 1065353216, 0, 1048576000, 1065353216, 0, 0, 1065353216, 0,
			-2147483648, 1065353216, 0, 1900671690, 1065353216, 8388608, -246811958, 981668463, -8388608,
			1258291199, 1065353216, 8388608, 1258291200, 1065353216, 8388608, 1249902590, 1065353216, 4194304,
			71362, 8563486, 0, 8563486, 14272477, 1, 2140872, 8388608, 0,
			1065353216, 1077936128, 0, 1123876864, 1065353216, 127, 1050253722, 1036831949, 3,
			1051931443, 1036831949, 4, 1065353215, 1065353216, 1, 1266679807, 1073741824, 8388608,
			2139095040, 1065353216, 8388608, -8388608, 1065353216, -8388608, 2143289344, 1065353216, 0,
	};

	/** An integer, bits of a scale and bits of the product, computed with exact rational arithmetic. */
	private static final int[] PRODUCTS = {
			0, 1065353216, 0, 0, 1036831949, 0, 0, 1052417931, 0,
			0, 1073741823, 0, 0, 939239554, 0, 1, 1065353216, 1065353216,
			1, 1036831949, 1036831949, 1, 1052417931, 1052417931, 1, 1073741823, 1073741823,
			1, 939239554, 939239554, -1, 1065353216, -1082130432, -1, 1036831949, -1110651699,
			-1, 1052417931, -1095065717, -1, 1073741823, -1073741825, -1, 939239554, -1208244094,
			3, 1065353216, 1077936128, 3, 1036831949, 1050253722, 3, 1052417931, 1066137512,
			3, 1073741823, 1086324735, 3, 939239554, 951893602, -3, 1065353216, -1069547520,
			-3, 1036831949, -1097229926, -3, 1052417931, -1081346136, -3, 1073741823, -1061158913,
			-3, 939239554, -1195590046, 127, 1065353216, 1123942400, 127, 1036831949, 1095447347,
			127, 1052417931, 1111042636, 127, 1073741823, 1132331007, 127, 939239554, 997830961,
			-128, 1065353216, -1023410176, -128, 1036831949, -1051931443, -128, 1052417931, -1036345461,
			-128, 1073741823, -1015021569, -128, 939239554, -1149523838, 255, 1065353216, 1132396544,
			255, 1036831949, 1103888384, 255, 1052417931, 1119479019, 255, 1073741823, 1140785151,
			255, 939239554, 1006283993, -256, 1065353216, -1015021568, -256, 1036831949, -1043542835,
			-256, 1052417931, -1027956853, -256, 1073741823, -1006632961, -256, 939239554, -1141135230,
			32767, 1065353216, 1191181824, 32767, 1036831949, 1162660659, 32767, 1052417931, 1178246678,
			32767, 1073741823, 1199570431, 32767, 939239554, 1065068171, -65535, 1065353216, -947912960,
			-65535, 1036831949, -976434176, -65535, 1052417931, -960848176, -65535, 1073741823, -939524353,
			-65535, 939239554, -1074026618, 65535, 1065353216, 1199570688, 65535, 1036831949, 1171049472,
			65535, 1052417931, 1186635472, 65535, 1073741823, 1207959295, 65535, 939239554, 1073457030,
			16777217, 1065353216, 1266679808, 16777217, 1036831949, 1238158542, 16777217, 1052417931, 1253744524,
			16777217, 1073741823, 1275068416, 16777217, 939239554, 1140566147, -2147483648, 1065353216, -822083584,
			-2147483648, 1036831949, -850604851, -2147483648, 1052417931, -835018869, -2147483648, 1073741823, -813694977,
			-2147483648, 939239554, -948197246, 2147483647, 1065353216, 1325400064, 2147483647, 1036831949, 1296878797,
			2147483647, 1052417931, 1312464779, 2147483647, 1073741823, 1333788671, 2147483647, 939239554, 1199286402,
			536870911, 1065353216, 1308622848, 536870911, 1036831949, 1280101581, 536870911, 1052417931, 1295687563,
			536870911, 1073741823, 1317011455, 536870911, 939239554, 1182509186, 8388609, 1065353216, 1258291201,
			8388609, 1036831949, 1229769935, 8388609, 1052417931, 1245355916, 8388609, 1073741823, 1266679808,
			8388609, 939239554, 1132177540, 33554433, 1065353216, 1275068416, 33554433, 1036831949, 1246547149,
			33554433, 1052417931, 1262133131, 33554433, 1073741823, 1283457023, 33554433, 939239554, 1148954754,
			50331651, 1065353216, 1279262721, 50331651, 1036831949, 1251580314, 50331651, 1052417931, 1267464105,
			50331651, 1073741823, 1287651328, 50331651, 939239554, 1153220194,
	};

	private final Kernels kernels = new JavaKernels();

	private static int[] descriptor(final int count, final int type, final int outputType) {
		final int[] d = new int[UnaryDescriptor.LENGTH];
		d[UnaryDescriptor.OUTPUT] = KernelAssert.GUARD;
		d[UnaryDescriptor.COUNT] = count;
		d[UnaryDescriptor.TYPE] = type;
		d[UnaryDescriptor.OUTPUT_TYPE] = outputType;
		return d;
	}

	@Test
	public void shouldDivideAsFloat32() {
		for (int i = 0; i < QUOTIENTS.length; i += 3) {
			assertEquals("case " + i / 3, QUOTIENTS[i + 2], Quantize.divide(QUOTIENTS[i], QUOTIENTS[i + 1]));
		}
	}

	@Test
	public void shouldMultiplyAsFloat32() {
		for (int i = 0; i < PRODUCTS.length; i += 3) {
			assertEquals("case " + i / 3, PRODUCTS[i + 2], Dequantize.multiply(PRODUCTS[i], PRODUCTS[i + 1]));
		}
	}

	@Test
	public void shouldQuantizeAndClamp() {
		final int[] d = descriptor(3, ElementType.F32, ElementType.S8);
		// Scale 0.5, zero point 3; 1.25 is 2.5 steps.
		d[UnaryDescriptor.MULTIPLIER] = Float.floatToIntBits(0.5f);
		d[UnaryDescriptor.OUTPUT_OFFSET] = 3;
		final byte[] input = new byte[12];
		KernelInputs.put(input, 0, Float.floatToIntBits(1.25f), 4);
		KernelInputs.put(input, 4, Float.floatToIntBits(-1.25f), 4);
		KernelInputs.put(input, 8, Float.floatToIntBits(1000f), 4);
		final byte[] arena = KernelAssert.arena(3);
		kernels.quantize(d, 0, input, arena);
		KernelAssert.assertOutput("s8", new byte[] { 6, 0, 127 }, arena);
	}

	@Test
	public void shouldDequantize() {
		final int[] d = descriptor(2, ElementType.S8, ElementType.F32);
		d[UnaryDescriptor.MULTIPLIER] = Float.floatToIntBits(0.5f);
		d[UnaryDescriptor.INPUT_OFFSET] = -3;
		final byte[] arena = KernelAssert.arena(8);
		kernels.dequantize(d, 0, new byte[] { 6, -128 }, arena);
		assertEquals(Float.floatToIntBits(1.5f), KernelInputs.get(arena, KernelAssert.GUARD, 4));
		assertEquals(Float.floatToIntBits(-65.5f), KernelInputs.get(arena, KernelAssert.GUARD + 4, 4));
	}

	@Test
	public void shouldRescaleBetweenTypes() {
		// One half: a multiplier of 2^30. Input less 2, output plus 1.
		rescale(ElementType.S8, new byte[] { 12, -128 }, ElementType.S8, new byte[] { 6, -64 });
		rescale(ElementType.U8, new byte[] { 12, -1 }, ElementType.S8, new byte[] { 6, 127 });
		rescale(ElementType.S8, new byte[] { 12, -128 }, ElementType.U8, new byte[] { 6, 0 });
		rescale(ElementType.U8, new byte[] { -1 }, ElementType.U8, new byte[] { -128 });
		rescale(ElementType.S16, new byte[] { 2, 4, 2, -4 }, ElementType.S8, new byte[] { 127, -128 });
		rescale(ElementType.S32, new byte[] { 2, 0, 4, 0, 2, 0, -4, -1 }, ElementType.S16,
				new byte[] { -1, 127, 0, -128 });
		rescale(ElementType.S32, new byte[] { 2, 0, 4, 0 }, ElementType.U8, new byte[] { -1 });
		rescale(ElementType.S8, new byte[] { 4, -4 }, ElementType.S32, new byte[] { 2, 0, 0, 0, -2, -1, -1, -1 });
		rescale(ElementType.S16, new byte[] { 2, 4 }, ElementType.S16, new byte[] { 1, 2 });
	}

	private void rescale(final int type, final byte[] input, final int outputType, final byte[] expected) {
		final int bytes = type == ElementType.S32 ? 4 : type == ElementType.S16 ? 2 : 1;
		final int[] d = descriptor(input.length / bytes, type, outputType);
		d[UnaryDescriptor.INPUT_OFFSET] = -2;
		d[UnaryDescriptor.OUTPUT_OFFSET] = 1;
		d[UnaryDescriptor.MULTIPLIER] = 1 << 30;
		final byte[] arena = KernelAssert.arena(expected.length);
		kernels.rescale(d, 0, input, arena);
		KernelAssert.assertOutput(type + " to " + outputType, expected, arena);
	}

	@Test
	public void shouldLookUpFromTheSmallest() {
		final byte[] constants = new byte[258];
		for (int i = 0; i < 256; i++) {
			constants[2 + i] = (byte) (-128 + i / 2);
		}
		final int[] d = descriptor(3, 0, 0);
		d[UnaryDescriptor.TABLE] = 2;
		final byte[] arena = KernelAssert.arena(3);
		kernels.lookupS8(d, 0, new byte[] { -128, 0, 127 }, constants, arena);
		KernelAssert.assertOutput("table", new byte[] { -128, -64, -1 }, arena);
	}

	@Test
	public void shouldRequantizeEachElementByItsOwnScale() {
		final int[] d = new int[RequantizeDescriptor.LENGTH];
		d[RequantizeDescriptor.INPUT] = 1;
		d[RequantizeDescriptor.OUTPUT] = KernelAssert.GUARD;
		d[RequantizeDescriptor.COUNT] = 2;
		d[RequantizeDescriptor.MULTIPLIERS] = 3;
		d[RequantizeDescriptor.SHIFTS] = 11;
		final byte[] constants = new byte[19];
		KernelInputs.put(constants, 3, 1 << 30, 4);
		KernelInputs.put(constants, 7, 3 << 29, 4);
		KernelInputs.put(constants, 11, -1, 4);
		KernelInputs.put(constants, 15, 2, 4);
		final byte[] values = new byte[17];
		KernelInputs.put(values, 1, 5, 4);
		KernelInputs.put(values, 5, -7, 4);
		final byte[] arena = KernelAssert.arena(8);
		kernels.requantize(d, 0, values, constants, arena);
		// 5 / 4, rounded twice, and -7 * 3
		KernelAssert.assertOutput("32 bits", new byte[] { 2, 0, 0, 0, -21, -1, -1, -1 }, arena);
		KernelInputs.put(values, 1, 5, 8);
		KernelInputs.put(values, 9, -7, 8);
		kernels.requantizeS64(d, 0, values, constants, arena);
		KernelAssert.assertOutput("64 bits", new byte[] { 1, 0, 0, 0, -21, -1, -1, -1 }, arena);
	}
}
