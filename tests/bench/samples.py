"""Pictures and videos to measure with, drawn by code into a folder and kept there for the next time."""
import struct
import subprocess
import zlib
from pathlib import Path

TWELVE_MEGAPIXELS = (4000, 3000)
TILES = (4, 4)  # of the twelve megapixels: 16000 x 12000, 192 million pixels
CLIP_SECONDS = 12
FILM_SECONDS = 2 * 3600


def made(path, make):
    """The file at `path`; made under another name first, so that half a file is never taken for one."""
    if not path.exists():
        unfinished = path.with_name("unfinished-" + path.name)
        make(unfinished)
        unfinished.rename(path)
    return path


def call(*words, **options):
    subprocess.run([str(word) for word in words], check=True, **options)


class Samples:
    def __init__(self, folder):
        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)

    def pixels(self):
        """Clouds with a photograph's grain (PPM)."""
        width, height = TWELVE_MEGAPIXELS
        return made(self.folder / "photo.ppm", lambda path: call(
            "convert", "-size", f"{width // 4}x{height // 4}", "-seed", 1, "plasma:tomato-steelblue", "-resize",
            f"{width}x{height}!", "-seed", 2, "-attenuate", 0.15, "+noise", "Gaussian", "-depth", 8, f"ppm:{path}"))

    def photo(self):
        """12 megapixels, baseline, 4:2:0, quality 85: what a telephone writes."""
        return made(self.folder / "photo.jpg", lambda path: call(
            "cjpeg", "-quality", 85, "-sample", "2x2", "-outfile", path, self.pixels()))

    def turned_photo(self):
        """The same, held upright by its EXIF orientation only."""
        def make(path):
            path.write_bytes(self.photo().read_bytes())
            call("exiftool", "-q", "-overwrite_original", "-Orientation#=6", path)
        return made(self.folder / "turned.jpg", make)

    def small_photo(self):
        return made(self.folder / "small.jpg", lambda path: call(
            "convert", self.pixels(), "-resize", "64x48!", f"jpeg:{path}"))

    def rows_of_a_large_picture(self):
        """Rows of TILES times the photo, without holding them."""
        width, height = TWELVE_MEGAPIXELS
        bytes_a_row = 3 * width
        pixels = self.pixels().read_bytes()[-bytes_a_row * height:]
        for _ in range(TILES[1]):
            for y in range(height):
                yield pixels[y * bytes_a_row:(y + 1) * bytes_a_row] * TILES[0]

    def large_size(self):
        return TWELVE_MEGAPIXELS[0] * TILES[0], TWELVE_MEGAPIXELS[1] * TILES[1]

    def large_jpeg(self):
        def make(path):
            encoder = subprocess.Popen(["cjpeg", "-quality", "85", "-outfile", path], stdin=subprocess.PIPE)
            width, height = self.large_size()
            encoder.stdin.write(f"P6 {width} {height} 255\n".encode())
            for row in self.rows_of_a_large_picture():
                encoder.stdin.write(row)
            encoder.stdin.close()
            assert encoder.wait() == 0
        return made(self.folder / "large.jpg", make)

    def large_png(self):
        """PNG specification, 5.2 to 5.6: 8-bit RGB, not interlaced, every row under filter Sub."""
        def chunk(kind, data):
            return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

        def make(path):
            deflate = zlib.compressobj(1)
            with open(path, "wb") as png:
                png.write(b"\x89PNG\r\n\x1a\n")
                png.write(chunk(b"IHDR", struct.pack(">IIBBBBB", *self.large_size(), 8, 2, 0, 0, 0)))
                for row in self.rows_of_a_large_picture():
                    if data := deflate.compress(b"\0" + row):
                        png.write(chunk(b"IDAT", data))
                png.write(chunk(b"IDAT", deflate.flush()))
                png.write(chunk(b"IEND", b""))
        return made(self.folder / "large.png", make)

    def clip(self):
        """1080p H.264, 30 a second, as telephones record: about 17 Mbit/s."""
        return made(self.folder / "clip.mp4", lambda path: call(
            "ffmpeg", "-v", "error", "-nostdin", "-y", "-f", "lavfi", "-i",
            f"mandelbrot=size=1920x1080:rate=30,noise=alls=8:allf=t", "-t", CLIP_SECONDS, "-c:v", "libx264", "-preset",
            "veryfast", "-b:v", "17M", "-pix_fmt", "yuv420p", "-f", "mp4", path))

    def film(self):
        """Two hours, small: how long it is matters here, not how large. A short film, written again and again."""
        def make(path):
            part = self.folder / "part.mp4"
            call("ffmpeg", "-v", "error", "-nostdin", "-y", "-f", "lavfi", "-i", "mandelbrot=size=320x240:rate=25",
                 "-t", 60, "-c:v", "libx264", "-preset", "veryfast", "-pix_fmt", "yuv420p", part)
            call("ffmpeg", "-v", "error", "-nostdin", "-y", "-stream_loop", FILM_SECONDS // 60 - 1, "-i", part, "-c",
                 "copy", "-f", "mp4", path)
        return made(self.folder / "film.mp4", make)

    def many_photos(self, count):
        """Photos of two megapixels, each different in its bytes."""
        folder = self.folder / "many"
        folder.mkdir(exist_ok=True)
        one = made(self.folder / "medium.jpg", lambda path: call(
            "convert", self.pixels(), "-resize", "1632x1224!", "-quality", 85, f"jpeg:{path}")).read_bytes()
        paths = [folder / f"{number:03}.jpg" for number in range(count)]
        for number, path in enumerate(paths):
            if not path.exists():
                comment = b"\xff\xfe" + struct.pack(">H", 6) + struct.pack(">I", number)  # ITU-T T.81, B.2.4.5
                path.write_bytes(one[:2] + comment + one[2:])
        return paths
