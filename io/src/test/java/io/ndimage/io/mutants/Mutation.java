package io.ndimage.io.mutants;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** One way in which a file is damaged. */
sealed interface Mutation {

    /** Integers that readers trip over. */
    List<Long> INTEGERS = List.of(0L, 1L, -1L, 2L, 0x7fL, 0xffffL, 0x7fff_ffffL, 0x8000_0000L, Long.MAX_VALUE);

    /** Returns the damaged bytes; the argument stays as it is. */
    byte[] damage(byte[] file);

    /** Draws a mutation of a file of some bytes whose parts begin at some of them. */
    static Mutation draw(Random random, int length, int[] sections) {
        int place = place(random, length, sections);
        return switch (random.nextInt(4)) {
            case 0 -> new Cut(place);
            case 1 -> new Flip(place, random.nextInt(8));
            case 2 -> {
                long value = INTEGERS.get(random.nextInt(INTEGERS.size()));
                yield new Put(place, 1 << random.nextInt(4), value, random.nextBoolean());
            }
            default -> {
                int first = random.nextInt(sections.length);
                int second = random.nextInt(sections.length);
                int next = first + 1 < sections.length ? sections[first + 1] : length;
                yield new Swap(sections[first], sections[second], Math.max(1, next - sections[first]));
            }
        };
    }

    /** Draws a place: on an edge of a part, a little after one, or anywhere. */
    private static int place(Random random, int length, int[] sections) {
        int section = sections[random.nextInt(sections.length)];
        int place = switch (random.nextInt(4)) {
            case 0 -> random.nextInt(length);
            case 1 -> section + random.nextInt(3) - 1;
            default -> section + random.nextInt(24);
        };
        return Math.max(0, Math.min(length - 1, place));
    }

    /** The file ends early. */
    record Cut(int at) implements Mutation {
        @Override
        public byte[] damage(byte[] file) {
            return Arrays.copyOf(file, Math.max(1, Math.min(at, file.length)));
        }
    }

    /** One bit is the other one. */
    record Flip(int at, int bit) implements Mutation {
        @Override
        public byte[] damage(byte[] file) {
            byte[] damaged = file.clone();
            damaged[Math.min(at, file.length - 1)] ^= (byte) (1 << bit);
            return damaged;
        }
    }

    /** An integer is another one. */
    record Put(int at, int bytes, long value, boolean bigEndian) implements Mutation {
        @Override
        public byte[] damage(byte[] file) {
            ByteBuffer integer = ByteBuffer.allocate(Long.BYTES);
            integer.order(bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN)
                    .putLong(value);
            byte[] damaged = file.clone();
            int start = Math.min(at, file.length);
            int count = Math.min(bytes, file.length - start);
            System.arraycopy(integer.array(), bigEndian ? Long.BYTES - bytes : 0, damaged, start, count);
            return damaged;
        }
    }

    /** Two parts of the same length change places. */
    record Swap(int first, int second, int length) implements Mutation {
        @Override
        public byte[] damage(byte[] file) {
            byte[] damaged = file.clone();
            int count = Math.min(length, file.length - Math.max(first, second));
            if (count > 0) {
                System.arraycopy(file, first, damaged, second, count);
                System.arraycopy(file, second, damaged, first, count);
            }
            return damaged;
        }
    }
}
