#!/usr/bin/env python3
"""Makes the files from which the fuzzers begin: small, valid, one for each form that a decoder knows.

The pictures are drawn by ffmpeg (testsrc2) and by formulas here. Files already in the folders stay.

usage: make_seeds.py FOLDER
"""
import shutil
import struct
import subprocess
import sys
import tempfile
from pathlib import Path

FFMPEG = ["ffmpeg", "-v", "error", "-nostdin", "-y", "-threads", "1", "-bitexact"]


def run(*command, **options):
    words = [str(word) for word in command]
    ended = subprocess.run(words, stdout=options.get("stdout", subprocess.DEVNULL), stderr=subprocess.PIPE)
    if ended.returncode != 0:
        print("without", words[-1], "-", ended.stderr.decode(errors="replace").strip().splitlines()[-1:], file=sys.stderr)


def draw(size, path, *filters):
    chain = ",".join(("format=rgba",) + filters)
    run(*FFMPEG, "-f", "lavfi", "-i", f"testsrc2=size={size}:rate=1:duration=1:alpha=160", "-vf", chain, "-frames:v", "1", path)


def convert(source, folder, forms):
    for name, words in forms.items():
        run("convert", source, "-strip", *words.split(), folder / name if ":" not in name else name)


def jpegs(folder, work):
    run("convert", work / "opaque.png", work / "opaque.ppm")
    forms = {"baseline": "", "progressive": "-progressive", "grey": "-grayscale", "arithmetic": "-arithmetic",
             "restarts": "-restart 1B", "full_chroma": "-sample 1x1", "half_chroma": "-sample 2x1", "rgb": "-rgb",
             "arithmetic_progressive": "-arithmetic -progressive"}
    for name, words in forms.items():
        run("cjpeg", "-quality", "60", *words.split(), "-outfile", folder / f"{name}.jpg", work / "opaque.ppm")
    run("convert", work / "opaque.png", "-strip", "-colorspace", "CMYK", "-quality", "60", folder / "cmyk.jpg")
    for number in (3, 6):
        turned = folder / f"turned_{number}.jpg"
        shutil.copy(folder / "baseline.jpg", turned)
        run("exiftool", "-q", "-n", "-overwrite_original", f"-Orientation={number}", turned)


def pngs(folder, work):
    kinds = {"grey": 0, "rgb": 2, "palette": 3, "grey_alpha": 4, "rgb_alpha": 6}
    depths = {"grey": (1, 2, 4, 8, 16), "rgb": (8, 16), "palette": (1, 2, 4, 8), "grey_alpha": (8, 16), "rgb_alpha": (8, 16)}
    for name, kind in kinds.items():
        for depth in depths[name]:
            colours = ["-colors", str(min(256, 2 ** depth))] if name in ("grey", "palette") and depth < 16 else []
            run("convert", work / "alpha.png", "-strip", *colours, "-define", f"png:color-type={kind}", "-define",
                f"png:bit-depth={depth}", "-depth", min(depth, 16), folder / f"{name}_{depth}.png")
    run("convert", work / "alpha.png", "-strip", "-interlace", "PNG", folder / "interlaced.png")
    run("convert", work / "opaque.png", "-strip", "-transparent", "black", "-define", "png:color-type=3", folder / "transparent_colour.png")
    turned = folder / "turned.png"
    run("convert", work / "opaque.png", "-strip", turned)
    run("exiftool", "-q", "-n", "-overwrite_original", "-Orientation=8", turned)


def webps(folder, work):
    forms = {"lossy": "-q 30", "lossless": "-lossless", "alpha_raw": "-q 30 -alpha_method 0", "segments": "-q 50 -segments 4 -partition_limit 50",
             "near_lossless": "-near_lossless 20", "parts": "-q 20 -m 6 -sharp_yuv"}
    for name, words in forms.items():
        source = work / ("opaque.png" if name in ("lossy", "parts") else "alpha.png")
        run("cwebp", "-quiet", *words.split(), source, "-o", folder / f"{name}.webp")
    (work / "exif").write_bytes(b"Exif\0\0" + tiff_block("<", 6))
    run("webpmux", "-set", "exif", work / "exif", folder / "lossy.webp", "-o", folder / "turned.webp")
    run("img2webp", "-loop", "0", "-lossy", "-q", "20", "-d", "40", work / "opaque.png", work / "alpha.png", "-o", folder / "moving.webp")
    run("img2webp", "-d", "40", work / "alpha.png", "-o", folder / "one_frame.webp")


def gifs(folder, work):
    convert(work / "opaque.png", folder, {"plain.gif": "", "interlaced.gif": "-interlace GIF", "two.gif": "-colors 2"})
    convert(work / "alpha.png", folder, {"transparent.gif": "", "offset.gif": "-page 40x30+5+3", "beyond.gif": "-page 10x8+5+3"})


def bmps(folder, work):
    for name, words in {"3_24": "-type TrueColor", "3_8": "-colors 200 -type Palette", "3_4": "-colors 14 -type Palette",
                        "3_1": "-monochrome", "3_rle": "-colors 100 -type Palette -compress RLE"}.items():
        run("convert", work / "opaque.png", "-strip", *words.split(), f"BMP3:{folder / name}.bmp")
    run("convert", work / "opaque.png", "-strip", f"BMP2:{folder / 'core'}.bmp")
    run("convert", work / "alpha.png", "-strip", f"BMP:{folder / 'alpha'}.bmp")
    for kind in ("RGB565", "RGB555", "ARGB1555", "ARGB4444"):
        run("convert", work / "alpha.png", "-strip", "-define", f"bmp:subtype={kind}", f"BMP:{folder / kind}.bmp")
    pixels = b"\x04\x12\x00\x03\x12\x30\x00\x00\x00\x02\x02\x01\x06\x21\x00\x01"
    head = struct.pack("<IiiHHIIIIII", 40, 8, 8, 1, 4, 2, len(pixels), 0, 0, 4, 0)
    palette = bytes(range(16))
    offset = 14 + len(head) + len(palette)
    (folder / "rle4.bmp").write_bytes(b"BM" + struct.pack("<IHHI", offset + len(pixels), 0, 0, offset) + head + palette + pixels)


def tiffs(folder, work):
    forms = {"plain": "", "lzw": "-compress LZW", "zip": "-compress Zip", "jpeg": "-compress JPEG", "packbits": "-compress RLE",
             "fax": "-monochrome -compress Group4", "fax3": "-monochrome -compress Fax", "zstd": "-compress ZSTD", "webp": "-compress WebP",
             "lzma": "-compress LZMA", "deep": "-depth 16", "grey": "-colorspace Gray", "deep_grey": "-colorspace Gray -depth 16",
             "cmyk": "-colorspace CMYK", "lab": "-colorspace Lab", "palette": "-colors 16 -type Palette", "bits": "-monochrome",
             "planes": "-interlace plane", "strips": "-define tiff:rows-per-strip=4", "tiles": "-define tiff:tile-geometry=16x16",
             "big_endian": "-endian MSB", "turned": "-orient RightTop", "ycbcr": "-colorspace YCbCr -compress JPEG"}
    for name, words in forms.items():
        run("convert", work / "opaque.png", "-strip", *words.split(), f"TIFF:{folder / name}.tif")
    run("convert", work / "alpha.png", "-strip", f"TIFF:{folder / 'alpha'}.tif")
    run("convert", work / "alpha.png", "-strip", "-define", "tiff:alpha=associated", f"TIFF:{folder / 'premultiplied'}.tif")
    run("convert", work / "alpha.png", "-strip", f"TIFF64:{folder / 'big'}.tif")


def heifs(folder, work):
    for name, source, words in (("colour.heic", "opaque", "-q 20"), ("alpha.heic", "alpha", "-q 20"), ("deep.heic", "opaque", "-q 20 -b 10"),
                                ("colour.avif", "opaque", "-A -q 20"), ("alpha.avif", "alpha", "-A -q 20"), ("deep.avif", "opaque", "-A -q 20 -b 10"),
                                ("full.avif", "opaque", "-A -q 20 -p chroma=444"), ("grey.heic", "grey", "-q 20"), ("grey.avif", "grey", "-A -q 20")):
        run("heif-enc", *words.split(), work / f"{source}.png", "-o", folder / name)


def tiff_block(order, number, entries=1, kind=3):
    mark = {"<": b"II*\0", ">": b"MM\0*"}[order]
    entry = struct.pack(order + "HHIHH", 0x0112, kind, 1, number, 0)
    other = struct.pack(order + "HHIHH", 0x0100, 3, 1, 9, 0)
    return mark + struct.pack(order + "IH", 8, entries) + other * (entries - 1) + entry + bytes(4)


def orientations(folder, work):
    for number in range(0, 10):
        order = "<>"[number % 2]
        (folder / f"block_{number}").write_bytes(tiff_block(order, number, 1 + number % 3))
    (folder / "segment").write_bytes(b"Exif\0\0" + tiff_block(">", 6))
    (folder / "long").write_bytes(tiff_block("<", 6, kind=4))
    run("convert", work / "opaque.png", "-strip", "-resize", "8x8!", "-colors", "4", f"PNG8:{folder / 'chunk'}")
    run("exiftool", "-q", "-n", "-overwrite_original", "-Orientation=8", folder / "chunk")


SMALL = "testsrc2=size={size}:rate=25:duration=0.24"
X264 = "-c:v libx264 -preset veryfast -pix_fmt yuv420p -g 3 -bf 1"
X265 = "-c:v libx265 -preset ultrafast -x265-params log-level=none -pix_fmt yuv420p"


def videos(folder, work):
    forms = {
        "mp4/h264.mp4": X264, "mp4/first.mp4": X264 + " -movflags +faststart", "mp4/parts.mp4": X264 + " -movflags +frag_keyframe+empty_moov",
        "mp4/h264.mov": X264, "mp4/hevc.mp4": X265 + " -tag:v hvc1", "mp4/av1.mp4": "-c:v libaom-av1 -cpu-used 8 -usage realtime -pix_fmt yuv420p",
        "mp4/vp9.mp4": "-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -pix_fmt yuv420p", "mp4/mpeg4.mp4": "-c:v mpeg4 -q:v 20",
        "mp4/mjpeg.mov": "-c:v mjpeg -q:v 20 -pix_fmt yuvj422p", "mp4/h263.3gp": "-s 128x96 -c:v h263 -q:v 31",
        "mp4/sound.mp4": "-f lavfi -i sine=duration=0.24 -map 0 -map 1 -shortest -c:a aac -b:a 8k " + X264,
        "matroska/h264.mkv": X264, "matroska/vp8.webm": "-c:v libvpx -deadline realtime -cpu-used 8 -pix_fmt yuv420p",
        "matroska/vp9_odd.webm": "-vf scale=33:25 -c:v libvpx-vp9 -deadline realtime -cpu-used 8 -pix_fmt yuv420p",
        "matroska/hevc.mkv": X265, "matroska/av1.mkv": "-c:v libaom-av1 -cpu-used 8 -usage realtime -pix_fmt yuv420p",
        "matroska/mjpeg.mkv": "-c:v mjpeg -q:v 20 -pix_fmt yuvj420p", "matroska/live.mkv": X264 + " -live 1 -f matroska",
        "avi/mpeg4.avi": "-c:v mpeg4 -q:v 20", "avi/mjpeg.avi": "-c:v mjpeg -q:v 20 -pix_fmt yuvj420p", "avi/h264.avi": X264, "avi/h263.avi": "-s 128x96 -c:v h263 -q:v 31",
        "ts/h264.ts": X264 + " -f mpegts", "ts/hevc.ts": X265 + " -f mpegts", "ts/long_packets.m2ts": X264 + " -f mpegts -mpegts_m2ts_mode 1",
        "ts/mpeg4.ts": "-c:v mpeg4 -q:v 20 -f mpegts", "gif/plain.gif": "", "gif/odd.gif": "-vf scale=33:25,fps=10"}
    for name, words in forms.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        extra = words.split("-map 0")[0].split() if "-map 0" in words else []
        rest = ("-map 0" + words.split("-map 0")[1]).split() if extra else words.split()
        run(*FFMPEG, "-f", "lavfi", "-i", SMALL.format(size="32x24"), *extra, *rest, folder / name)
    for angle in (90, 180):
        run(*FFMPEG, "-i", folder / "mp4/h264.mp4", "-c", "copy", "-metadata:s:v", f"rotate={angle}", folder / f"mp4/turned_{angle}.mp4")
    moving_pictures(folder, work)


def moving_pictures(folder, work):
    (folder / "webp").mkdir(exist_ok=True)
    (folder / "pictures").mkdir(exist_ok=True)
    shutil.copy(folder.parent / "webp/moving.webp", folder / "webp/mixed.webp")
    run("gif2webp", "-quiet", folder / "gif/odd.gif", "-o", folder / "webp/parts.webp")
    run("img2webp", "-lossless", "-d", "9", work / "opaque.png", work / "grey.png", work / "opaque.png", "-o", folder / "webp/lossless.webp")
    # A sequence of HEIC is a film of another brand, whose handler is called a picture's.
    film = (folder / "mp4/hevc.mp4").read_bytes()
    (folder / "pictures/moving.heic").write_bytes(film[:8] + b"hevc" + film[12:].replace(b"vide", b"pict", 1))
    for name, source in (("moving", "opaque"), ("alpha", "alpha")):
        run("avifenc", "--fps", "5", "-s", "10", work / f"{source}.png", work / f"{source}.png", folder / f"pictures/{name}.avif")


def outlines(folder, work):
    for source in ("video/gif/plain.gif", "video/mp4/h264.mp4", "video/mp4/parts.mp4", "video/matroska/vp8.webm", "video/avi/mjpeg.avi", "video/ts/mpeg4.ts",
                   "webp/moving.webp", "webp/turned.webp", "heif/colour.avif", "heif/colour.heic", "gif/interlaced.gif", "png/grey_1.png",
                   "jpeg/grey.jpg", "bmp/3_1.bmp", "tiff/bits.tif"):
        whole = (folder.parent / source).read_bytes()
        (folder / source.replace("/", "_")).write_bytes(whole[:4096])


def record(kind, payload):
    return struct.pack("<BH", kind, len(payload)) + payload


def answers(folder, work):
    hello, progress = record(1, b"MFZH\x01\0"), record(2, struct.pack("<H", 500))
    pdq = struct.pack("<BBBB", 1, 1, 87, 32) + bytes(range(32))
    md5 = struct.pack("<BBBB", 2, 2, 100, 16) + bytes(16)
    photo = record(3, struct.pack("<BIIB", 1, 640, 480, 2) + pdq + md5 + b"\x01")
    frames = b"".join(bytes([n] * 32) + struct.pack("<BI", 60, 1000 * n) for n in range(3))
    listed = struct.pack("<BBBB", 3, 1, 60, 0)
    film = record(3, struct.pack("<BIIIB", 2, 640, 480, 3000, 2) + md5 + listed + b"\x01")
    pieces = record(5, b"\x00" + frames)
    for name, stream in {"photo": hello + progress + photo, "film": hello + pieces + film, "failure": hello + record(4, struct.pack("<H", 109)),
                         "other_version": record(1, b"MFZH\x02\0"), "two_pieces": hello + record(5, b"\x01" + bytes(1023)) + pieces + film}.items():
        (folder / name).write_bytes(stream)


MAKERS = {"jpeg": jpegs, "png": pngs, "webp": webps, "gif": gifs, "bmp": bmps, "tiff": tiffs, "heif": heifs, "orientation": orientations,
          "video": videos, "outline": outlines, "answer_decoder": answers}


def main():
    root = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        draw("24x17", work / "alpha.png")
        draw("24x17", work / "opaque.png", "format=rgb24")
        draw("24x17", work / "grey.png", "format=gray")
        for target, make in MAKERS.items():
            (root / target).mkdir(parents=True, exist_ok=True)
            make(root / target, work)


if __name__ == "__main__":
    main()
