#include <QTest>

#include "picture/jpeg_end.h"
#include "picture/picture_reading.h"
#include "tests/support/picture_files.h"
#include "tests/support/strict_test.h"

using namespace gatehouse;
using namespace gatehouse::test;

namespace {

const QColor red(220, 30, 30);

bool isNear(const QColor& a, const QColor& b)
{
    return std::abs(a.red() - b.red()) < 40 && std::abs(a.green() - b.green()) < 40 &&
           std::abs(a.blue() - b.blue()) < 40;
}

} // namespace

/// What a person may choose is read within limits, upright and bare; everything else is refused with its reason.
class TestReading final : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        // What the decoders say of broken files is of no use to anybody.
        QLoggingCategory::setFilterRules(QStringLiteral("qt.gui.imageio*=false"));
    }

    void kindsAreToldByTheirBytes()
    {
        QCOMPARE(pictureKind(greyPng(1, 1)), QByteArray("png"));
        QCOMPARE(pictureKind(animatedGif()), QByteArray("gif"));
        QCOMPARE(pictureKind(cmykJpeg()), QByteArray("jpeg"));
        QCOMPARE(pictureKind(pictureFile(cornerImage(8, 8), "webp")), QByteArray("webp"));
        QCOMPARE(pictureKind("RIFF1234WAVE"), QByteArray());
        QCOMPARE(pictureKind({}), QByteArray());
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("code");
        const QByteArray jpeg = pictureFile(cornerImage(100, 60), "jpeg");
        QTest::newRow("nothing") << QByteArray() << QStringLiteral("picture_kind");
        QTest::newRow("a document") << QByteArray("%PDF-1.4") << QStringLiteral("picture_kind");
        QTest::newRow("svg") << QByteArray("<svg/>") << QStringLiteral("picture_kind");
        QTest::newRow("too many bytes") << greyPng(1, 1) + QByteArray(10'000'000, 'x')
                                        << QStringLiteral("picture_heavy");
        QTest::newRow("too many pixels") << greyPng(7072, 7072, false) << QStringLiteral("picture_huge");
        QTest::newRow("no pixels") << greyPng(10, 10, false) << QStringLiteral("picture_damaged");
        QTest::newRow("jpeg cut short") << jpeg.left(jpeg.size() - 40) << QStringLiteral("picture_damaged");
        QTest::newRow("jpeg without its last byte") << jpeg.chopped(1) << QStringLiteral("picture_damaged");
        QTest::newRow("gif cut short") << animatedGif().left(20) << QStringLiteral("picture_damaged");
    }
    void refusals()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, code);
        const auto read = readPicture(file, chosenPictureLimits());
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Validation);
        QCOMPARE(read.error().code, code);
    }

    /// The first byte that is missing or another never brings it down.
    void anyCutAndAnyByte()
    {
        for (const QByteArray& file :
             {cmykJpeg(), animatedGif(), greyPng(9, 9), pictureFile(cornerImage(9, 9), "webp")}) {
            for (qsizetype i = 0; i < file.size(); ++i) {
                (void)readPicture(file.left(i), chosenPictureLimits());
                QByteArray other = file;
                other[i] = static_cast<char>(~other[i]);
                (void)readPicture(other, chosenPictureLimits());
            }
        }
    }

    void theFirstFrameOfAnAnimationIsTaken()
    {
        const auto read = readPicture(animatedGif(), chosenPictureLimits());
        QVERIFY(read);
        QCOMPARE(read->size(), QSize(20, 12));
        QVERIFY(isNear(read->pixelColor(10, 6), QColor(255, 0, 0)));
        QCOMPARE(readPicture(animatedGif(), uploadedPictureLimits()).error().code, QStringLiteral("picture_kind"));
    }

    /// Found by the fuzzer: 20 × 227 as a whole, and a frame of 64020 × 227.
    void aFrameLargerThanItsGif()
    {
        const QByteArray gif = QByteArray::fromHex(
            "47494638396114fae300f00000ff000000000021f904000a00000021ff0b4e45545343415045342e3003010000002c000000"
            "0014000c0000025249464648000000570d844542505650388f580a");
        const auto read = readPicture(gif, chosenPictureLimits());
        QVERIFY(read);
        QVERIFY(read->width() * read->height() <= 12'100'000);
    }

    void orientationFlags_data()
    {
        QTest::addColumn<int>("flag");
        QTest::addColumn<QPoint>("corner"); // Where the red quarter is, upright.
        const int l = 20;
        const int r = 70;
        QTest::newRow("1") << 1 << QPoint(l, l);
        QTest::newRow("2") << 2 << QPoint(r, l);
        QTest::newRow("3") << 3 << QPoint(r, r);
        QTest::newRow("4") << 4 << QPoint(l, r);
        QTest::newRow("5") << 5 << QPoint(l, l);
        QTest::newRow("6") << 6 << QPoint(r, l);
        QTest::newRow("7") << 7 << QPoint(r, r);
        QTest::newRow("8") << 8 << QPoint(l, r);
    }
    void orientationFlags()
    {
        QFETCH(int, flag);
        QFETCH(QPoint, corner);
        const QByteArray file =
            withSegment(pictureFile(cornerImage(96, 96), "jpeg"), 0xE1, exif(static_cast<char>(flag)));
        const auto read = readPicture(file, chosenPictureLimits());
        QVERIFY(read);
        for (const QPoint& at : {QPoint(20, 20), QPoint(70, 20), QPoint(20, 70), QPoint(70, 70)})
            QCOMPARE(isNear(read->pixelColor(at), red), at == corner);
    }

    void aSideFlagTurnsTheShape()
    {
        const QByteArray file = withSegment(pictureFile(cornerImage(96, 48), "jpeg"), 0xE1, exif(6));
        QCOMPARE(readPicture(file, chosenPictureLimits())->size(), QSize(48, 96));
    }

    void largePicturesAreReadSmaller()
    {
        const auto read = readPicture(greyPng(4000, 3000), chosenPictureLimits());
        QVERIFY(read);
        QCOMPARE(read->size(), QSize(1365, 1024));
        PictureLimits strip = chosenPictureLimits();
        const auto wide = readPicture(greyPng(20000, 900), strip);
        QVERIFY(wide);
        QVERIFY(wide->width() * wide->height() <= 12'100'000);
    }

    void fourInksBecomeColours()
    {
        const auto read = readPicture(cmykJpeg(), chosenPictureLimits());
        QVERIFY(read);
        QCOMPARE(read->size(), QSize(24, 16));
        QCOMPARE(read->format(), QImage::Format_RGB32);
    }

    void whatIsWrittenIsBare()
    {
        QImage image = cornerImage(64, 64);
        image.setText(QStringLiteral("Comment"), QStringLiteral("CANARY"));
        image.setDotsPerMeterX(1234);
        const PictureFile opaque = writePicture(image);
        QCOMPARE(opaque.mediaType, QByteArray("image/jpeg"));
        QVERIFY(!opaque.bytes.contains("CANARY"));
        QVERIFY(hasJpegEnd(opaque.bytes));
        QImage glass(64, 64, QImage::Format_ARGB32);
        glass.fill(QColor(1, 2, 3, 4));
        glass.setText(QStringLiteral("Comment"), QStringLiteral("CANARY"));
        const PictureFile clear = writePicture(glass);
        QCOMPARE(clear.mediaType, QByteArray("image/png"));
        QVERIFY(!clear.bytes.contains("CANARY"));
        // A layer that hides nothing is no reason for the larger kind.
        QImage solid(64, 64, QImage::Format_ARGB32);
        solid.fill(red);
        QCOMPARE(writePicture(solid).mediaType, QByteArray("image/jpeg"));
    }

    void theSectionIsCutOut()
    {
        const QImage image = cornerImage(200, 100);
        const QImage corner = squareOf(image, QRectF(0, 0, 50, 50), 512);
        QCOMPARE(corner.size(), QSize(512, 512));
        QVERIFY(isNear(corner.pixelColor(256, 256), red));
        QVERIFY(!isNear(squareOf(image, QRectF(150, 50, 50, 50), 64).pixelColor(32, 32), red));
        QCOMPARE(middleSquareOf(image, 64).size(), QSize(64, 64));
    }

    void whatIsInMemoryIsHeldToTheSameLimits()
    {
        QCOMPARE(takePicture(QImage(), chosenPictureLimits()).error().code, QStringLiteral("picture_damaged"));
        QCOMPARE(takePicture(QImage(7100, 7100, QImage::Format_Mono), chosenPictureLimits()).error().code,
                 QStringLiteral("picture_huge"));
        QCOMPARE(takePicture(cornerImage(2048, 3000), chosenPictureLimits())->size(), QSize(1024, 1500));
    }

    void theEndOfAJpegIsFound()
    {
        const QByteArray jpeg = pictureFile(cornerImage(64, 64), "jpeg");
        QVERIFY(hasJpegEnd(jpeg));
        QVERIFY(hasJpegEnd(jpeg + "more"));
        QVERIFY(!hasJpegEnd(jpeg.chopped(2)));
        // A whole picture within the metadata does not make the outer one whole.
        QVERIFY(!hasJpegEnd(withSegment(jpeg.chopped(2), 0xE1, jpeg)));
        QVERIFY(!hasJpegEnd({}));
        QVERIFY(!hasJpegEnd(QByteArray("\xff\xd8\xff", 3)));
        QVERIFY(!hasJpegEnd(QByteArray("\xff\xd8\xff\xda\x00", 5)));
    }
};

QTEST_GUILESS_MAIN(TestReading)
#include "test_reading.moc"
