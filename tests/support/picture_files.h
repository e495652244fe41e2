#pragma once
#include <QBuffer>
#include <QByteArray>
#include <QImage>
#include <QImageWriter>
#include <QtEndian>

/// Picture files for tests, good and bad, made on the spot.
namespace gatehouse::test {

/// Red in the upper left quarter, blue elsewhere, so that a turn shows.
inline QImage cornerImage(int width, int height, QImage::Format format = QImage::Format_RGB32)
{
    QImage image(width, height, format);
    image.fill(QColor(20, 40, 200));
    for (int y = 0; y < height / 2; ++y) {
        for (int x = 0; x < width / 2; ++x)
            image.setPixelColor(x, y, QColor(220, 30, 30));
    }
    return image;
}

inline QByteArray pictureFile(const QImage& image, const char* kind)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, kind);
    writer.setQuality(90);
    return writer.write(image) ? bytes : QByteArray();
}

inline quint32 crcOf(const QByteArray& data)
{
    quint32 crc = 0xFFFFFFFFU;
    for (const char c : data) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

inline QByteArray bigEndian(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

inline QByteArray pngChunk(const QByteArray& type, const QByteArray& data)
{
    return bigEndian(static_cast<quint32>(data.size())) + type + data + bigEndian(crcOf(type + data));
}

/// A PNG of one grey, as small as it can be: a bomb where its sides are large. With `whole` false its pixels are
/// missing.
inline QByteArray greyPng(int width, int height, bool whole = true, char depth = 8, char colour = 0)
{
    const QByteArray head = bigEndian(static_cast<quint32>(width)) + bigEndian(static_cast<quint32>(height)) +
                            QByteArray(1, depth) + QByteArray(1, colour) + QByteArray(3, '\0');
    QByteArray png("\x89PNG\r\n\x1a\n");
    png += pngChunk("IHDR", head);
    const QByteArray pixels(whole ? (static_cast<qsizetype>(width) + 1) * height : 3, '\0');
    png += pngChunk("IDAT", qCompress(pixels, 9).mid(4));
    return png + pngChunk("IEND", {});
}

/// `jpeg` with a segment of metadata after its start.
inline QByteArray withSegment(const QByteArray& jpeg, unsigned char marker, const QByteArray& data)
{
    const auto length = static_cast<quint16>(data.size() + 2);
    QByteArray segment(4, '\0');
    segment[0] = static_cast<char>(0xFF);
    segment[1] = static_cast<char>(marker);
    segment[2] = static_cast<char>(length >> 8);
    segment[3] = static_cast<char>(length & 0xFF);
    return jpeg.left(2) + segment + data + jpeg.mid(2);
}

/// Exif that says how the picture lies (1 to 8), and something that nobody is to see.
inline QByteArray exif(char orientation, const QByteArray& secret = "CANARY place and camera")
{
    QByteArray tiff("MM\0*\0\0\0\x08", 8);
    tiff += QByteArray("\0\x02", 2);                                                         // Two entries:
    tiff += QByteArray("\x01\x12\0\x03\0\0\0\x01\0", 9) + orientation + QByteArray(2, '\0'); // Orientation
    tiff +=
        QByteArray("\x01\x0F\0\x02", 4) + bigEndian(static_cast<quint32>(secret.size() + 1)) + bigEndian(38); // Make
    tiff += QByteArray(4, '\0') + secret + '\0';
    return QByteArray("Exif\0\0", 6) + tiff;
}

/// Four inks (Adobe, inverted), 24 × 16, mostly green.
inline QByteArray cmykJpeg()
{
    return QByteArray::fromBase64(
        "/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwANCQoLCggNCwoLDg4NDxMgFRMSEhMnHB4XIC4pMTAuKS0sMzpKPjM2RjcsLUBXQUZMTlJT"
        "UjI+WmFaUGBKUVJP/9sAQwEODg4TERMmFRUmTzUtNU9PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P"
        "T09PT09P/8AAFAgAEAAYBAEiAAIRAQMRAQQiAP/EABYAAQEBAAAAAAAAAAAAAAAAAAAFBv/EABwQAAEEAwEAAAAAAAAAAAAAAAAB"
        "FWKhAhNRUv/EABUBAQEAAAAAAAAAAAAAAAAAAAAG/8QAFxEAAwEAAAAAAAAAAAAAAAAAAAMVFv/aAA4EAQACEQMRBAAAPwCzvTo3"
        "p0pN2HlA3YeUJ7RNJaC41T/Ow/zsMEKDBCibvToKTdh5QDRNEFwf52AwQoH/2Q==");
}

/// Red, then blue; 20 × 12.
inline QByteArray animatedGif()
{
    return QByteArray::fromBase64(
        "R0lGODlhFAAMAPAAAP8AAAAAACH5BAAKAAAAIf8LTkVUU0NBUEUyLjADAQAAACwAAAAAFAAMAAACDYSPqcvtD6OctNqLcysAIfkEAAoAAAAsAAAA"
        "ABQADACAAAD/AAAAAg2Ej6nL7Q+jnLTai3MrADs=");
}

} // namespace gatehouse::test
