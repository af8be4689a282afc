package io.ndimage.cli.tour;

import io.ndimage.array.Image;

/** A tower before a cloudy sky, a skyline behind it and trees before it: something like a photograph, from a seed. */
final class TowerScene {

    private static final int HEIGHT = 480;
    private static final int WIDTH = 640;
    private static final int HORIZON = 392;
    private static final int AXIS = 372;

    /** The blocks of the tower from the foot up: the top and bottom row, and how far they reach to each side. */
    private static final int[][] BLOCKS = {
        {318, 430, 118}, {262, 318, 92}, {120, 262, 62}, {92, 120, 48}, {70, 92, 34}, {54, 70, 20}, {42, 54, 11}
    };

    private final Painting canvas = new Painting(HEIGHT, WIDTH);
    private final Noise noise;

    private TowerScene(long seed) {
        noise = new Noise(seed);
    }

    /** Draws the scene. */
    static Image draw(long seed) {
        TowerScene scene = new TowerScene(seed);
        scene.sky();
        scene.skyline();
        scene.tower();
        scene.trees();
        scene.grain();
        return scene.canvas.photo();
    }

    private void sky() {
        double[] clouds = noise.texture(HEIGHT, WIDTH, 5, 26, 60);
        for (int y = 0; y < HEIGHT; y++) {
            double down = Math.min(1, y / (double) HORIZON);
            for (int x = 0; x < WIDTH; x++) {
                canvas.set(y, x, 62 + 150 * down * down, 112 + 104 * down, 178 + 46 * down);
                double cloud = smooth((clouds[y * WIDTH + x] - 0.1) / 1.5);
                double light = 236 + 12 * Math.min(1, clouds[y * WIDTH + x]) - 18 * down;
                canvas.blend(y, x, light, light - 3, light - 8, 0.85 * cloud);
            }
        }
    }

    private static double smooth(double t) {
        double s = Math.max(0, Math.min(1, t));
        return s * s * (3 - 2 * s);
    }

    /** Draws far buildings in two rows, the farther one paler. */
    private void skyline() {
        for (int row = 0; row < 2; row++) {
            double haze = row == 0 ? 0.62 : 0.34;
            int x = -10;
            while (x < WIDTH) {
                int width = 22 + noise.below(36);
                int top = HORIZON - 36 - noise.below(row == 0 ? 110 : 78);
                double gray = noise.between(70, 130);
                farHouse(x, x + width, top, gray, haze);
                x += width + noise.below(6) - 2;
            }
        }
    }

    private void farHouse(int left, int right, int top, double gray, double haze) {
        int pitch = 5 + noise.below(3);
        for (int y = top; y < HORIZON + 30; y++) {
            for (int x = left; x < right; x++) {
                boolean window = (y - top) % pitch >= pitch - 3 && (x - left) % 4 >= 2 && y > top + 4;
                double g = gray - (window ? 28 : 0) + (x < left + 2 ? 12 : 0);
                canvas.set(y, x, mix(g, 176, haze), mix(g, 196, haze), mix(g + 6, 214, haze));
            }
        }
    }

    private static double mix(double a, double b, double share) {
        return a + (b - a) * share;
    }

    private void tower() {
        double[] stone = noise.texture(HEIGHT, WIDTH, 3, 6, 2);
        for (int y = 6; y < 42; y++) {
            int reach = y < 20 ? 0 : y < 32 ? 1 : 3;
            for (int x = -reach; x <= reach; x++) {
                canvas.set(y, AXIS + x, 132 + 12 * -x, 130 + 12 * -x, 134 + 12 * -x);
            }
        }
        for (int[] block : BLOCKS) {
            block(block[0], block[1], block[2], stone);
        }
    }

    /** Draws a block of the tower: a lit face, a side in the shade, piers, and rows of windows, some of them lit. */
    private void block(int top, int bottom, int reach, double[] stone) {
        int corner = AXIS + reach * 3 / 5;
        for (int y = top; y < bottom; y++) {
            for (int x = AXIS - reach; x < AXIS + reach; x++) {
                boolean shade = x >= corner;
                double light = (shade ? 96 : 186) + 7 * stone[y * WIDTH + x] - 0.06 * (y - 42);
                boolean ledge = y < top + 3;
                light += ledge ? 22 : 0;
                light -= x == corner ? 26 : 0;
                canvas.set(y, x, light * 1.02, light * 0.965, light * 0.88);
            }
        }
        for (int y = top + 7; y < bottom - 4; y += 8) {
            for (int x = AXIS - reach + 5; x < AXIS + reach - 5; x += 7) {
                window(y, x, x >= corner - 3);
            }
        }
    }

    private void window(int top, int left, boolean shade) {
        boolean lit = noise.below(14) == 0;
        double glass = noise.between(0.75, 1.2);
        for (int y = top; y < top + 5; y++) {
            for (int x = left; x < left + 3; x++) {
                if (lit) {
                    canvas.set(y, x, 236, 206, 132);
                } else {
                    double g = (shade ? 44 : 74) * glass + 3 * (top + 5 - y);
                    canvas.set(y, x, g, g * 1.06, g * 1.2);
                }
            }
        }
    }

    /** Draws the park: crowns of trees, row before row, each darker at its foot. */
    private void trees() {
        double[] leaves = noise.texture(HEIGHT, WIDTH, 3, 3, 3);
        for (int y = HORIZON + 8; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double light = 40 + 9 * leaves[y * WIDTH + x];
                canvas.set(y, x, light * 0.8, light, light * 0.45);
            }
        }
        for (int foot = HORIZON + 18; foot < HEIGHT + 40; foot += 7) {
            double near = (foot - HORIZON) / (double) (HEIGHT - HORIZON);
            int crowns = (int) (34 - 14 * near);
            for (int i = 0; i < crowns; i++) {
                crown(foot, noise.below(WIDTH), noise.between(9, 15) * (1 + 0.9 * near), leaves);
            }
        }
    }

    private void crown(int foot, int middle, double radius, double[] leaves) {
        double tint = noise.between(-14, 16);
        int reach = (int) radius;
        for (int dy = -reach; dy <= reach; dy++) {
            for (int dx = -reach; dx <= reach; dx++) {
                int y = foot - reach + dy;
                int x = middle + dx;
                double away = Math.sqrt(dy * dy + dx * dx) / radius;
                if (y < 0 || y >= HEIGHT || x < 0 || x >= WIDTH || away > 1) {
                    continue;
                }
                double leaf = leaves[y * WIDTH + x];
                if (away > 0.86 + 0.12 * leaf) {
                    continue;
                }
                double light = 78 - 34 * (dy / radius) - 16 * (dx / radius) + 15 * leaf + tint * 0.4;
                canvas.set(y, x, light * 0.74 + tint, light * 0.98, light * 0.42);
            }
        }
    }

    /** Adds the grain of a film. */
    private void grain() {
        double[] grain = noise.texture(HEIGHT, WIDTH, 1, 0.6, 0.6);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double shift = 2.2 * grain[y * WIDTH + x];
                canvas.blend(
                        y, x, shift > 0 ? 255 : 0, shift > 0 ? 255 : 0, shift > 0 ? 255 : 0, Math.abs(shift) / 128);
            }
        }
    }
}
