#include "picture/jpeg_end.h"

namespace gatehouse {

bool hasJpegEnd(const QByteArray& bytes)
{
    const auto at = [&bytes](qsizetype index) { return static_cast<unsigned char>(bytes[index]); };
    constexpr unsigned char startOfScan = 0xDA;
    constexpr unsigned char endOfImage = 0xD9;
    const auto standsAlone = [](unsigned char marker) { return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8); };
    qsizetype i = 0;
    while (i + 1 < bytes.size()) {
        if (at(i) != 0xFF) {
            ++i; // Stray bytes between segments; decoders pass over them too.
            continue;
        }
        const unsigned char marker = at(i + 1);
        if (marker == 0xFF || marker == 0x00) {
            ++i;
            continue;
        }
        i += 2;
        if (marker == endOfImage)
            return true;
        if (standsAlone(marker))
            continue;
        if (i + 1 >= bytes.size())
            return false;
        i += (at(i) << 8) | at(i + 1);
        if (marker != startOfScan)
            continue;
        // Compressed data: a marker in it is one whose second byte is neither a stuffed zero nor a restart.
        while (i + 1 < bytes.size() &&
               !(at(i) == 0xFF && at(i + 1) != 0x00 && !(at(i + 1) >= 0xD0 && at(i + 1) <= 0xD7)))
            ++i;
    }
    return false;
}

} // namespace gatehouse
