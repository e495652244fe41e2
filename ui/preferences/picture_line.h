#pragma once

#include "account/picture_service.h"

#include <QPointer>
#include <QWidget>

namespace gatehouse {

class AccountPicture;
class ActionButton;
class InitialsTile;
class NoticeBar;
class PictureDialog;

/// The button below the person's tile that opens PictureDialog; a picture dropped on the tile opens it too. Keeps the
/// tile's picture, and offers Undo after a removal. GUI thread.
class PictureLine final : public QWidget {
    Q_OBJECT
public:
    /// The service and the tile outlive this.
    PictureLine(PictureService& service, InitialsTile* tile, QWidget* parent = nullptr);
    ~PictureLine() override;

    PictureDialog* openDialog();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow();
    void offerUndo();
    void putBack();
    NoticeBar* notice();

    PictureService& m_service;
    InitialsTile* m_tile;
    AccountPicture* m_picture;
    ActionButton* m_open;
    QPointer<PictureDialog> m_dialog;
    QPointer<NoticeBar> m_notice;
};

} // namespace gatehouse
