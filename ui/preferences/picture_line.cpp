#include "ui/preferences/picture_line.h"

#include "core/future.h"
#include "ui/controls/action_button.h"
#include "ui/controls/in_every_language.h"
#include "ui/controls/initials_tile.h"
#include "ui/controls/notice_bar.h"
#include "ui/preferences/picture_dialog.h"
#include "ui/states/account_picture.h"
#include "ui/texts/error_text.h"

#include <QDragEnterEvent>
#include <QVBoxLayout>

namespace gatehouse {

PictureLine::PictureLine(PictureService& service, InitialsTile* tile, QWidget* parent)
    : QWidget(parent)
    , m_service(service)
    , m_tile(tile)
    , m_picture(new AccountPicture(service, this))
    , m_open(new ActionButton(QString(), ButtonRole::Link))
{
    setObjectName(QStringLiteral("pictureLine"));
    m_open->setObjectName(QStringLiteral("preferencesPicture"));
    m_open->setAutoDefault(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_open);
    m_tile->setAcceptDrops(true);
    m_tile->installEventFilter(this);
    connect(m_open, &QPushButton::clicked, this, &PictureLine::openDialog);
    connect(m_picture, &AccountPicture::changed, this, &PictureLine::follow);
    connect(&m_service, &PictureService::changed, this, &PictureLine::follow);
    inEveryLanguage(this, [this] { follow(); });
}

PictureLine::~PictureLine()
{
    // It lies on the window, which stays.
    delete m_notice;
}

void PictureLine::follow()
{
    m_tile->setPicture(m_picture->image());
    const bool has = m_service.picture().has_value();
    m_open->setText(has ? tr("C&hange…") : tr("Add p&hoto…"));
    m_open->setAccessibleName(has ? tr("Change the profile picture") : tr("Add a profile picture"));
}

PictureDialog* PictureLine::openDialog()
{
    if (m_dialog)
        return m_dialog;
    m_dialog = new PictureDialog(m_service, m_tile->name(), this);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog.data(), &PictureDialog::pictureRemoved, this, &PictureLine::offerUndo);
    connect(m_dialog.data(), &QDialog::finished, this, [this, dialog = m_dialog.data()] {
        if (m_dialog == dialog)
            m_dialog.clear();
    });
    m_dialog->open();
    return m_dialog;
}

NoticeBar* PictureLine::notice()
{
    if (!m_notice) {
        m_notice = new NoticeBar(window());
        connect(m_notice.data(), &NoticeBar::undoRequested, this, &PictureLine::putBack);
    }
    return m_notice;
}

void PictureLine::offerUndo()
{
    notice()->showNotice([] { return tr("Picture removed."); }, [] { return tr("&Undo"); });
}

void PictureLine::putBack()
{
    whenDone(m_service.putBack(), this, [this](const Result<Done>& result) {
        if (!result)
            notice()->showNotice([error = result.error()] { return errorText(error).sentence; });
    });
}

bool PictureLine::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_tile && event->type() == QEvent::DragEnter) {
        auto* enter = static_cast<QDragEnterEvent*>(event);
        if (PictureDialog::accepts(enter->mimeData()))
            enter->acceptProposedAction();
        return true;
    }
    if (watched == m_tile && event->type() == QEvent::Drop) {
        auto* drop = static_cast<QDropEvent*>(event);
        drop->acceptProposedAction();
        openDialog()->take(drop->mimeData());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace gatehouse
