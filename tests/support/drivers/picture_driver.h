#pragma once
#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QFileDialog>
#include <QMimeData>

#include "tests/support/drivers/page_parts.h"
#include "ui/controls/initials_tile.h"
#include "ui/preferences/picture_crop_view.h"
#include "ui/preferences/picture_dialog.h"

namespace gatehouse::test {

/// The profile picture on the page "Preferences", and its dialog, as a person uses them.
class PictureDriver final {
public:
    explicit PictureDriver(QWidget* page)
        : m_page(page)
    {
    }

    // On the page.
    [[nodiscard]] bool isOffered() const { return m_page.root()->findChild<QWidget*>(button) != nullptr; }
    [[nodiscard]] QString buttonText() const { return PageParts::labelOf(m_page.part(button)); }
    void open() const { m_page.click(button); }
    void dropOnTile(const QString& file) const { drop(m_page.part<QWidget>(QStringLiteral("preferencesTile")), file); }
    /// What the tile looks like.
    [[nodiscard]] QImage tile() const
    {
        return m_page.part<QWidget>(QStringLiteral("preferencesTile"))->grab().toImage();
    }
    [[nodiscard]] QString notice() const
    {
        const auto* bar = m_page.root()->findChild<QWidget*>(QStringLiteral("noticeBar"));
        return bar && bar->isVisible() ? bar->accessibleName() : QString();
    }
    void undo() const { m_page.click(QStringLiteral("noticeUndo")); }

    // In the dialog.
    [[nodiscard]] PictureDialog* dialog() const
    {
        auto* found = m_page.root()->findChild<PictureDialog*>(QStringLiteral("pictureDialog"));
        return found && found->isVisible() ? found : nullptr;
    }
    [[nodiscard]] PageParts in() const { return PageParts(dialog()); }
    [[nodiscard]] QString note() const { return PageParts::labelOf(in().part(QStringLiteral("pictureNote"))); }
    /// What Details shows, opened; empty where it is not offered.
    [[nodiscard]] QString details() const { return in().openedText(QStringLiteral("pictureDetails")); }
    [[nodiscard]] PictureCropView* crop() const { return in().part<PictureCropView>(QStringLiteral("pictureCrop")); }
    [[nodiscard]] bool showsPicture() const { return dialog() && crop()->isVisible() && crop()->hasPicture(); }
    [[nodiscard]] bool canUse() const { return in().part(QStringLiteral("pictureUse"))->isEnabled(); }
    [[nodiscard]] bool canRemove() const
    {
        const QWidget* remove = in().part(QStringLiteral("pictureRemove"));
        return remove->isVisible() && remove->isEnabled();
    }
    void use() const { in().click(QStringLiteral("pictureUse")); }
    void remove() const { in().click(QStringLiteral("pictureRemove")); }
    void cancel() const { in().click(QStringLiteral("pictureCancel")); }
    void turnRight() const { in().click(QStringLiteral("pictureTurnRight")); }
    void turnLeft() const { in().click(QStringLiteral("pictureTurnLeft")); }
    void zoomIn() const { in().click(QStringLiteral("pictureZoomIn")); }
    void drop(const QString& file) const { drop(dialog(), file); }
    void paste(QMimeData* data) const
    {
        QApplication::clipboard()->setMimeData(data);
        // Keys go to the window that is in front.
        dialog()->activateWindow();
        if (!QTest::qWaitFor([this] { return dialog()->isActiveWindow(); }))
            qFatal("the dialog does not come to the front");
        QTest::keyClick(dialog(), Qt::Key_V, Qt::ControlModifier);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) const { QTest::keyClick(crop(), key, with); }
    /// Through the file dialog.
    void choose(const QString& file) const
    {
        in().click(QStringLiteral("pictureChoose"));
        auto* files = dialog()->findChild<QFileDialog*>(QStringLiteral("pictureFileDialog"));
        if (!files)
            qFatal("no file dialog");
        files->selectFile(file);
        auto* name = files->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
        name->setText(file);
        QTest::keyClick(name, Qt::Key_Return);
    }
    [[nodiscard]] QImage preview() const
    {
        return in().part<QWidget>(QStringLiteral("picturePreview"))->grab().toImage();
    }

    static QMimeData* mimeOf(const QString& file)
    {
        auto* mime = new QMimeData;
        mime->setUrls({QUrl::fromLocalFile(file)});
        return mime;
    }

private:
    static void drop(QWidget* target, const QString& file)
    {
        const std::unique_ptr<QMimeData> mime(mimeOf(file));
        const QPoint middle = target->rect().center();
        QDragEnterEvent enter(middle, Qt::CopyAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &enter);
        if (!enter.isAccepted())
            qFatal("\"%s\" does not take \"%s\"", qPrintable(target->objectName()), qPrintable(file));
        QDropEvent dropped(middle, Qt::CopyAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &dropped);
    }
    const QString button = QStringLiteral("preferencesPicture");
    PageParts m_page;
};

} // namespace gatehouse::test
