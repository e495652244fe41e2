#include <QJsonObject>

#include "account/picture_service.h"
#include "account/profile_service.h"
#include "tests/support/drivers/picture_driver.h"
#include "tests/support/page_stage.h"
#include "tests/support/picture_files.h"
#include "tests/support/strict_test.h"
#include "tests/support/walks/walks.h"
#include "ui/preferences/preferences_page.h"

using namespace gatehouse;
using namespace gatehouse::test;

namespace {

const QByteArray pathOfPicture("/v1/me/picture");
const QColor red(220, 30, 30);
const QColor blue(20, 40, 200);

bool isNear(const QColor& a, const QColor& b)
{
    return std::abs(a.red() - b.red()) < 45 && std::abs(a.green() - b.green()) < 45 &&
           std::abs(a.blue() - b.blue()) < 45;
}

/// The page over a world of its own, and files to choose.
class Stage final : public PageStage<PreferencesPage, PictureDriver> {
public:
    [[nodiscard]] bool open() { return m_files.isValid() && PageStage::open() && isLoaded(); }
    [[nodiscard]] bool restart() { return PageStage::restart() && isLoaded(); }
    /// A file with this content; its name.
    QString file(const char* name, const QByteArray& content)
    {
        QFile target(m_files.filePath(QString::fromLatin1(name)));
        if (!target.open(QIODevice::WriteOnly) || target.write(content) != content.size())
            qFatal("cannot write %s", name);
        return target.fileName();
    }
    /// A picture that is red in the upper left.
    QString corner(int width = 800, int height = 800)
    {
        return file("corner.png", pictureFile(cornerImage(width, height), "png"));
    }
    [[nodiscard]] Reply server() { return world.world.get(pathOfPicture, world.person().bearer()); }
    [[nodiscard]] QImage serverPicture() { return QImage::fromData(server().body); }
    [[nodiscard]] Reply putElsewhere(const QByteArray& bytes)
    {
        Headers headers = world.person().bearer();
        headers.append(qMakePair(QByteArray("Content-Type"), QByteArray("image/png")));
        const QByteArray tag = server().header("etag");
        if (tag.isEmpty())
            headers.append(qMakePair(QByteArray("If-None-Match"), QByteArray("*")));
        else
            headers.append(qMakePair(QByteArray("If-Match"), tag));
        return world.world.call("PUT", pathOfPicture, headers, bytes);
    }
    [[nodiscard]] QColor tileMiddle() const
    {
        const QImage tile = on->tile();
        return tile.pixelColor(tile.width() * 3 / 4, tile.height() / 2);
    }

private:
    [[nodiscard]] bool isLoaded() const
    {
        return QTest::qWaitFor([this] { return world.session().profile().profile().value.has_value(); });
    }

    QTemporaryDir m_files;
};

QString s(const char* text) { return QString::fromUtf8(text); }

} // namespace

/// The profile picture in the real page, over the real client, against the real backend, with real files.
class TestPicture final : public StrictTest {
    Q_OBJECT
private Q_SLOTS:
    void aChosenFileBecomesThePicture()
    {
        Stage stage;
        QVERIFY(stage.open());
        QCOMPARE(stage.on->buttonText(), s("Add p&hoto…"));
        stage.on->open();
        QVERIFY(stage.on->dialog());
        QVERIFY(!stage.on->canUse());
        QVERIFY(!stage.on->canRemove());
        stage.on->choose(stage.corner());
        QTRY_VERIFY(stage.on->showsPicture());
        QVERIFY(stage.on->canUse());
        stage.on->use();
        QTRY_VERIFY(!stage.on->dialog());
        const QImage kept = stage.serverPicture();
        QCOMPARE(kept.size(), QSize(512, 512));
        QVERIFY(isNear(kept.pixelColor(100, 100), red));
        QVERIFY(isNear(kept.pixelColor(400, 400), blue));
        QTRY_VERIFY(isNear(stage.tileMiddle(), blue));
        QCOMPARE(stage.on->buttonText(), s("C&hange…"));
    }

    void aFileIsDroppedOnTheTile()
    {
        Stage stage;
        QVERIFY(stage.open());
        stage.on->dropOnTile(stage.corner(600, 400));
        QTRY_VERIFY(stage.on->showsPicture());
        QCOMPARE(stage.on->crop()->crop(), QRectF(100, 0, 400, 400));
        stage.on->cancel();
        QTRY_VERIFY(!stage.on->dialog());
        QCOMPARE(stage.server().status, 404);
    }

    void aPictureIsPasted()
    {
        Stage stage;
        QVERIFY(stage.open());
        stage.on->open();
        auto* text = new QMimeData;
        text->setText(s("no picture"));
        stage.on->paste(text);
        QTRY_COMPARE(stage.on->note(), s("There is no picture in what you pasted."));
        auto* image = new QMimeData;
        image->setImageData(cornerImage(300, 300));
        stage.on->paste(image);
        QTRY_VERIFY(stage.on->showsPicture());
        QCOMPARE(stage.on->note(), QString());
        stage.on->paste(PictureDriver::mimeOf(stage.corner(640, 480)));
        QTRY_COMPARE(stage.on->crop()->crop().width(), 480.0);
    }

    void keyboardCutsAndTurns()
    {
        Stage stage;
        QVERIFY(stage.open());
        stage.on->open();
        stage.on->drop(stage.corner());
        QTRY_VERIFY(stage.on->showsPicture());
        QVERIFY(stage.on->crop()->hasFocus());
        const QRectF whole = stage.on->crop()->crop();
        for (int i = 0; i < 6; ++i)
            stage.on->press(Qt::Key_Plus);
        const QRectF smaller = stage.on->crop()->crop();
        QVERIFY(smaller.width() < whole.width() * 0.6);
        stage.on->press(Qt::Key_Right);
        QVERIFY(stage.on->crop()->crop().left() > smaller.left());
        stage.on->press(Qt::Key_Left, Qt::ShiftModifier);
        QVERIFY(stage.on->crop()->crop().left() < smaller.left());
        stage.on->press(Qt::Key_Down);
        QVERIFY(stage.on->crop()->crop().top() > smaller.top());
        for (int i = 0; i < 60; ++i)
            stage.on->press(Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(stage.on->crop()->crop().top(), 0.0);
        for (int i = 0; i < 40; ++i)
            stage.on->press(Qt::Key_Minus);
        QCOMPARE(stage.on->crop()->crop(), whole);
        // Turned right, the red corner is at the upper right.
        stage.on->press(Qt::Key_R);
        stage.on->use();
        QTRY_VERIFY(!stage.on->dialog());
        QVERIFY(isNear(stage.serverPicture().pixelColor(400, 100), red));
        QVERIFY(isNear(stage.serverPicture().pixelColor(100, 100), blue));
    }

    void mouseMovesAndWheelSizes()
    {
        Stage stage;
        QVERIFY(stage.open());
        stage.on->open();
        stage.on->drop(stage.corner());
        QTRY_VERIFY(stage.on->showsPicture());
        PictureCropView* crop = stage.on->crop();
        const QPointF middle = crop->rect().center();
        QWheelEvent wheel(middle, crop->mapToGlobal(middle), QPoint(), QPoint(0, 480), Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(crop, &wheel);
        const QRectF sized = crop->crop();
        QVERIFY(sized.width() < 500);
        QTest::mousePress(crop, Qt::LeftButton, {}, middle.toPoint());
        QMouseEvent move(QEvent::MouseMove, middle + QPointF(-30, -20), crop->mapToGlobal(middle + QPointF(-30, -20)),
                         Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(crop, &move);
        QTest::mouseRelease(crop, Qt::LeftButton, {}, middle.toPoint() + QPoint(-30, -20));
        QVERIFY(crop->crop().left() < sized.left());
        QVERIFY(crop->crop().top() < sized.top());
        stage.on->zoomIn();
        QVERIFY(crop->crop().width() < sized.width());
        stage.on->turnLeft();
        stage.on->turnRight();
        const QImage preview = stage.on->preview();
        QVERIFY(preview.pixelColor(preview.width() / 2, preview.height() / 2) != QColor());
    }

    void badFilesAreRefusedInClearWords_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("sentence");
        const QString damaged = s("This picture is damaged or cut short and cannot be read. Choose another one.");
        const QString none = s("This is not a picture that can be used. Choose a PNG, JPEG, WebP or GIF file.");
        const QByteArray jpeg = pictureFile(cornerImage(300, 200), "jpeg");
        QTest::newRow("text") << QByteArray("hello") << none;
        QTest::newRow("empty") << QByteArray() << none;
        QTest::newRow("cut short") << jpeg.left(jpeg.size() / 2) << damaged;
        QTest::newRow("huge") << greyPng(7100, 7100, false)
                              << s("This picture has more than 50 megapixels. Choose a smaller one.");
        QTest::newRow("heavy") << greyPng(1, 1) + QByteArray(10'000'001, 'x')
                               << s("This file is larger than 10 MB. Choose a smaller one.");
    }
    void badFilesAreRefusedInClearWords()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, sentence);
        Stage stage;
        QVERIFY(stage.open());
        stage.on->open();
        stage.on->drop(stage.file("bad.png", file));
        QTRY_COMPARE(stage.on->note(), sentence);
        QVERIFY(!stage.on->showsPicture());
        QVERIFY(!stage.on->canUse());
        stage.on->drop(QStringLiteral("/nowhere/picture.png"));
        QTRY_COMPARE(stage.on->note(),
                     s("This file cannot be opened. Check that it is still there and that you may read it."));
        // The next one is fine.
        stage.on->drop(stage.corner());
        QTRY_VERIFY(stage.on->showsPicture());
        QCOMPARE(stage.on->note(), QString());
    }

    void unusualFilesAreTaken_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("animated gif") << animatedGif();
        QTest::newRow("four inks") << cmykJpeg();
        QTest::newRow("on its side") << withSegment(pictureFile(cornerImage(300, 200), "jpeg"), 0xE1, exif(6));
        QTest::newRow("webp") << pictureFile(cornerImage(90, 90), "webp");
        QTest::newRow("49 megapixels") << greyPng(7000, 7000);
        QTest::newRow("one pixel") << greyPng(1, 1);
    }
    void unusualFilesAreTaken()
    {
        QFETCH(QByteArray, file);
        Stage stage;
        QVERIFY(stage.open());
        stage.on->open();
        stage.on->drop(stage.file("picture", file));
        QTRY_VERIFY_WITH_TIMEOUT(stage.on->showsPicture(), 20'000);
        stage.on->use();
        QTRY_VERIFY(!stage.on->dialog());
        QCOMPARE(stage.serverPicture().size(), QSize(512, 512));
        QVERIFY(!stage.server().body.contains("CANARY"));
    }

    void removingIsUndone()
    {
        Stage stage;
        QVERIFY(stage.open());
        QCOMPARE(stage.putElsewhere(greyPng(40, 40)).status, 200);
        stage.world.session().refresh();
        QTRY_COMPARE(stage.on->buttonText(), s("C&hange…"));
        stage.on->open();
        QVERIFY(stage.on->canRemove());
        stage.on->remove();
        QTRY_VERIFY(!stage.on->dialog());
        QCOMPARE(stage.server().status, 404);
        QCOMPARE(stage.on->notice(), s("Picture removed."));
        QCOMPARE(stage.on->buttonText(), s("Add p&hoto…"));
        stage.on->undo();
        QTRY_COMPARE(stage.server().status, 200);
        QTRY_COMPARE(stage.on->buttonText(), s("C&hange…"));
    }

    void offlineItIsShownAndCannotBeChanged()
    {
        Stage stage;
        QVERIFY(stage.open());
        QCOMPARE(stage.putElsewhere(pictureFile(cornerImage(64, 64), "png")).status, 200);
        stage.world.session().refresh();
        QTRY_VERIFY(isNear(stage.tileMiddle(), blue));
        stage.world.proxy->setDown(true);
        QVERIFY(stage.restart());
        QTRY_VERIFY(isNear(stage.tileMiddle(), blue));
        QTRY_VERIFY(!stage.world.session().picture().isReachable());
        stage.on->open();
        QCOMPARE(stage.on->note(), s("There is no connection. The picture can be changed once it is back."));
        stage.on->drop(stage.corner());
        QTRY_VERIFY(stage.on->showsPicture());
        QVERIFY(!stage.on->canUse());
        QVERIFY(!stage.on->canRemove());
        stage.world.proxy->setDown(false);
        stage.world.session().connection().tryAgain();
        QTRY_VERIFY(stage.on->canUse());
        QCOMPARE(stage.on->note(), QString());
        stage.on->use();
        QTRY_VERIFY(!stage.on->dialog());
    }

    void troubleWhileSending_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("cut") << static_cast<int>(Fault::Kind::Cut);
        QTest::newRow("answer lost") << static_cast<int>(Fault::Kind::LoseAnswer);
        QTest::newRow("half an answer") << static_cast<int>(Fault::Kind::HalfAnswer);
        QTest::newRow("server error") << static_cast<int>(Fault::Kind::ServerError);
        QTest::newRow("garbage") << static_cast<int>(Fault::Kind::Garbage);
    }
    void troubleWhileSending()
    {
        QFETCH(int, kind);
        Stage stage;
        QVERIFY(stage.open());
        stage.on->open();
        stage.on->drop(stage.corner());
        QTRY_VERIFY(stage.on->showsPicture());
        stage.world.proxy->inject("PUT " + pathOfPicture,
                                  {static_cast<Fault::Kind>(kind), -1}); // Qt itself tries again.
        stage.on->use();
        QTRY_VERIFY(stage.on->dialog() && !stage.on->note().isEmpty() && !stage.on->note().startsWith(s("Sending")));
        QVERIFY(stage.on->showsPicture());
        if (static_cast<Fault::Kind>(kind) == Fault::Kind::ServerError) {
            QVERIFY2(stage.on->details().contains(s("503")), qPrintable(stage.on->details()));
            QVERIFY2(stage.on->details().startsWith(s("Request: ")), qPrintable(stage.on->details()));
        }
        stage.world.proxy->clearFaults();
        stage.world.session().connection().tryAgain();
        QTRY_VERIFY(stage.on->canUse());
        stage.on->use();
        QTRY_VERIFY(!stage.on->dialog() || stage.on->note().contains(s("another device")));
        if (stage.on->dialog()) // It had arrived, and was read meanwhile as the newer one.
            stage.on->use();
        QTRY_VERIFY(!stage.on->dialog());
        QVERIFY(isNear(stage.serverPicture().pixelColor(100, 100), red));
    }

    void aPictureSetElsewhereIsNotOverwrittenUnseen()
    {
        Stage stage;
        QVERIFY(stage.open());
        stage.on->open();
        stage.on->drop(stage.corner());
        QTRY_VERIFY(stage.on->showsPicture());
        QCOMPARE(stage.putElsewhere(greyPng(50, 50)).status, 200);
        const QByteArray theirs = stage.server().header("etag");
        stage.on->use();
        QTRY_VERIFY(stage.on->note().contains(s("changed on another device")));
        QCOMPARE(stage.server().header("etag"), theirs);
        QTRY_VERIFY(stage.world.session().picture().picture().has_value());
        stage.on->use();
        QTRY_VERIFY(!stage.on->dialog());
        QVERIFY(stage.server().header("etag") != theirs);
    }

    void aPictureSetElsewhereIsSaidInTheOpenDialog()
    {
        Stage stage;
        QVERIFY(stage.open());
        stage.on->open();
        stage.on->drop(stage.corner());
        QTRY_VERIFY(stage.on->showsPicture());
        QCOMPARE(stage.putElsewhere(greyPng(50, 50)).status, 200);
        stage.world.session().refresh();
        QTRY_VERIFY(stage.on->note().contains(s("just changed on another device")));
        // What was chosen here is still chosen, and is what the person wants now.
        QVERIFY(stage.on->canUse());
        const QByteArray theirs = stage.server().header("etag");
        stage.on->use();
        QTRY_VERIFY(!stage.on->dialog());
        QVERIFY(stage.server().header("etag") != theirs);
    }

    void walks_data()
    {
        QTest::addColumn<bool>("chosen");
        QTest::addColumn<bool>("rightToLeft");
        QTest::newRow("empty") << false << false;
        QTest::newRow("chosen") << true << false;
        QTest::newRow("right to left") << true << true;
    }
    void walks()
    {
        QFETCH(bool, chosen);
        QFETCH(bool, rightToLeft);
        Stage stage;
        QVERIFY(stage.open());
        QCOMPARE(stage.putElsewhere(greyPng(50, 50)).status, 200);
        stage.world.session().refresh();
        QTRY_COMPARE(stage.on->buttonText(), s("C&hange…"));
        stage.page->setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
        stage.on->open();
        if (chosen) {
            stage.on->drop(stage.corner());
            QTRY_VERIFY(stage.on->showsPicture());
            stage.on->zoomIn();
        }
        QTRY_VERIFY(stage.on->dialog()->isActiveWindow());
        const QString faults = settledFaults(stage.on->dialog());
        if (qEnvironmentVariableIsSet("GATEHOUSE_PICTURES"))
            stage.on->dialog()->grab().save(qEnvironmentVariable("GATEHOUSE_PICTURES") + QStringLiteral("/picture-") +
                                            QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral(".png"));
        QCOMPARE(faults, QString());
    }
};

int main(int argc, char** argv) { return runPageTest<TestPicture>(argc, argv); }

#include "test_picture.moc"
