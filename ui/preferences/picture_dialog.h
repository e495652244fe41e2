#pragma once

#include "account/picture_service.h"
#include "core/error.h"
#include "ui/controls/in_every_language.h"

#include <QDialog>

class QFileDialog;
class QMimeData;
class QScrollArea;

namespace gatehouse {

class ActionButton;
class EmptyState;
class ErrorDetails;
class InitialsTile;
class PictureCropView;
class PictureReader;
class TextLabel;

/// "Profile picture": choose, drop or paste one, choose the section, turn it, use it; or remove the one there is. Shown
/// by open(). What is chosen stays while sending fails. GUI thread.
class PictureDialog final : public QDialog {
    Q_OBJECT
public:
    /// The service outlives the dialog. `name` is whose initials stand where there is no picture.
    PictureDialog(PictureService& service, const QString& name, QWidget* parent = nullptr);

    /// Whether there may be a picture in what is dropped or pasted.
    [[nodiscard]] static bool accepts(const QMimeData* mime);
    /// Reads the picture of it.
    void take(const QMimeData* mime);
    void readFile(const QString& path);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// The server has the new picture.
    void pictureSet();
    /// The server has none any more; PictureService::putBack() undoes it.
    void pictureRemoved();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void layOut();
    void chooseFile();
    void paste();
    void begin();
    void showChosen(const QImage& picture);
    void refuse(const Error& error);
    void use();
    void remove();
    void follow();
    void followCrop();
    void say(const Words& words, bool fault);
    void sayFailed(const Error& error);

    PictureService& m_service;
    PictureReader* m_reader;
    QScrollArea* m_scroll;
    EmptyState* m_empty;
    PictureCropView* m_crop;
    InitialsTile* m_preview;
    TextLabel* m_note;
    ErrorDetails* m_details;
    ActionButton* m_left;
    ActionButton* m_right;
    ActionButton* m_smaller;
    ActionButton* m_larger;
    ActionButton* m_choose;
    ActionButton* m_remove;
    ActionButton* m_cancel;
    ActionButton* m_use;
    Words m_said; ///< What the note says.
    bool m_sending = false;
    std::optional<Picture> m_known; ///< When the dialog opened, or when the person was last told.
    bool m_changedElsewhere = false;
    bool m_faulty = false; ///< The note says what went wrong.
};

} // namespace gatehouse
