#include "ui/preferences/picture_dialog.h"

#include "core/future.h"
#include "ui/controls/action_button.h"
#include "ui/controls/announce.h"
#include "ui/controls/empty_state.h"
#include "ui/controls/in_every_language.h"
#include "ui/controls/initials_tile.h"
#include "ui/controls/text_label.h"
#include "ui/preferences/picture_crop_view.h"
#include "ui/states/error_details.h"
#include "ui/states/picture_reader.h"
#include "ui/texts/error_text.h"
#include "ui/theme/metrics.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMimeData>
#include <QScreen>
#include <QScrollArea>
#include <QShortcut>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

namespace {

QString localFile(const QMimeData* data)
{
    const QList<QUrl> addresses = data->urls();
    for (const QUrl& address : addresses) {
        if (address.isLocalFile())
            return address.toLocalFile();
    }
    return {};
}

} // namespace

PictureDialog::PictureDialog(PictureService& service, const QString& name, QWidget* parent)
    : QDialog(parent)
    , m_service(service)
    , m_reader(new PictureReader(chosenPictureLimits(), this))
    , m_scroll(new QScrollArea)
    , m_empty(new EmptyState(QString()))
    , m_crop(new PictureCropView)
    , m_preview(new InitialsTile(name, InitialsTile::Shape::Person, metrics::tileLarge))
    , m_note(new TextLabel(TextRole::Subtitle))
    , m_details(new ErrorDetails(QStringLiteral("picture")))
    , m_left(new ActionButton(QString(), ButtonRole::Secondary))
    , m_right(new ActionButton(QString(), ButtonRole::Secondary))
    , m_smaller(new ActionButton(QString(), ButtonRole::Secondary))
    , m_larger(new ActionButton(QString(), ButtonRole::Secondary))
    , m_choose(new ActionButton(QString(), ButtonRole::Secondary))
    , m_remove(new ActionButton(QString(), ButtonRole::Danger))
    , m_cancel(new ActionButton(QString(), ButtonRole::Secondary))
    , m_use(new ActionButton(QString(), ButtonRole::Primary))
{
    setObjectName(QStringLiteral("pictureDialog"));
    setAcceptDrops(true);
    layOut();
    connect(m_reader, &PictureReader::ready, this, &PictureDialog::showChosen);
    connect(m_reader, &PictureReader::failed, this, &PictureDialog::refuse);
    connect(m_crop, &PictureCropView::changed, this, &PictureDialog::followCrop);
    connect(m_left, &QPushButton::clicked, this, [this] { m_crop->turn(-1); });
    connect(m_right, &QPushButton::clicked, this, [this] { m_crop->turn(1); });
    connect(m_smaller, &QPushButton::clicked, this, [this] { m_crop->zoom(1); });
    connect(m_larger, &QPushButton::clicked, this, [this] { m_crop->zoom(-1); });
    connect(m_choose, &QPushButton::clicked, this, &PictureDialog::chooseFile);
    connect(m_remove, &QPushButton::clicked, this, &PictureDialog::remove);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_use, &QPushButton::clicked, this, &PictureDialog::use);
    connect(&m_service, &PictureService::changed, this, &PictureDialog::follow);
    connect(new QShortcut(QKeySequence::Paste, this), &QShortcut::activated, this, &PictureDialog::paste);
    m_choose->setFocus(Qt::OtherFocusReason);
    m_known = m_service.picture();
    follow();
}

void PictureDialog::layOut()
{
    auto* title = new TextLabel(TextRole::WindowTitle);
    auto* who = new TextLabel(TextRole::Subtitle);
    m_crop->setObjectName(QStringLiteral("pictureCrop"));
    m_preview->setObjectName(QStringLiteral("picturePreview"));
    m_note->setObjectName(QStringLiteral("pictureNote"));
    m_left->setObjectName(QStringLiteral("pictureTurnLeft"));
    m_right->setObjectName(QStringLiteral("pictureTurnRight"));
    m_smaller->setObjectName(QStringLiteral("pictureZoomIn"));
    m_larger->setObjectName(QStringLiteral("pictureZoomOut"));
    m_choose->setObjectName(QStringLiteral("pictureChoose"));
    m_remove->setObjectName(QStringLiteral("pictureRemove"));
    m_cancel->setObjectName(QStringLiteral("pictureCancel"));
    m_use->setObjectName(QStringLiteral("pictureUse"));
    m_preview->setSelf(true);
    m_crop->hide();

    auto* place = new QVBoxLayout;
    place->addWidget(m_crop, 1);
    place->addStretch();
    place->addWidget(m_empty);
    place->addStretch();
    auto* side = new QVBoxLayout;
    side->setSpacing(metrics::space8);
    side->addWidget(m_preview, 0, Qt::AlignHCenter);
    auto* caption = new TextLabel(TextRole::Subtitle);
    inEveryLanguage(this, [this, title, who, caption] {
        setWindowTitle(tr("Profile picture"));
        title->setText(windowTitle());
        who->setText(tr("Shown to you and to the members of your organizations."));
        m_empty->setTitle(tr("Drop a picture here"));
        m_empty->setSentence(tr("PNG, JPEG, WebP or GIF, up to 10 MB. You can also paste one."));
        caption->setText(tr("Preview"));
        m_left->setText(tr("Turn &left"));
        m_right->setText(tr("Turn &right"));
        m_smaller->setText(tr("&Zoom in"));
        m_larger->setText(tr("Zoom &out"));
        m_choose->setText(tr("Choose a &file…"));
        m_remove->setText(tr("Re&move picture"));
        m_cancel->setText(tr("&Cancel"));
        m_use->setText(tr("&Use picture"));
        if (m_said)
            m_note->setText(m_said());
    });
    caption->setAlignment(Qt::AlignHCenter);
    side->addWidget(caption);
    for (ActionButton* tool : {m_left, m_right, m_smaller, m_larger}) {
        tool->setAutoDefault(false);
        side->addWidget(tool);
    }
    side->addStretch(1);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(metrics::space24);
    middle->addLayout(place, 1);
    middle->addLayout(side);
    auto* source = new QHBoxLayout;
    source->setSpacing(metrics::space12);
    m_choose->setAutoDefault(false);
    m_remove->setAutoDefault(false);
    source->addWidget(m_choose);
    source->addWidget(m_remove);
    source->addStretch(1);

    // Everything but the buttons scrolls: with a large text it is higher than the smallest window.
    auto* all = new QWidget;
    auto* column = new QVBoxLayout(all);
    column->setContentsMargins({});
    column->setSpacing(metrics::space12);
    column->addWidget(title);
    column->addWidget(who);
    column->addLayout(middle, 1);
    column->addLayout(source);
    m_scroll->setObjectName(QStringLiteral("pictureScroll"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setWidget(all);
    all->setAutoFillBackground(false);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::space12);
    m_cancel->setAutoDefault(false);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_use);
    m_use->setDefault(true);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::headerMargin, metrics::space24, metrics::headerMargin, metrics::space24);
    layout->setSpacing(metrics::space12);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_note);
    layout->addWidget(m_details);
    layout->addLayout(buttons);
}

QSize PictureDialog::sizeHint() const
{
    // The scroll area hides how high its content likes to be; take that, as far as a window goes.
    const int width = std::max(QDialog::sizeHint().width(), static_cast<int>(metrics::windowMinimumWidth));
    const int content = std::max(m_scroll->widget()->sizeHint().height(), static_cast<int>(metrics::pictureHeight));
    const int around = QDialog::sizeHint().height() - m_scroll->sizeHint().height();
    return {width, std::min(content + around, static_cast<int>(metrics::windowHeight))};
}

bool PictureDialog::accepts(const QMimeData* mime) { return mime && (mime->hasImage() || !localFile(mime).isEmpty()); }

void PictureDialog::take(const QMimeData* mime)
{
    if (!accepts(mime)) {
        say([] { return tr("There is no picture in what you pasted."); }, true);
        return;
    }
    // A file as it is: only there the orientation and the transparency are sure to be right.
    const QString file = localFile(mime);
    if (!file.isEmpty()) {
        readFile(file);
        return;
    }
    begin();
    m_reader->take(qvariant_cast<QImage>(mime->imageData()));
}

void PictureDialog::readFile(const QString& path)
{
    begin();
    m_reader->readFile(path);
}

void PictureDialog::begin()
{
    say([] { return tr("Reading the picture…"); }, false);
    m_choose->setBusy(true);
}

void PictureDialog::showChosen(const QImage& picture)
{
    m_choose->setBusy(false);
    say({}, false);
    m_empty->hide();
    m_crop->show();
    // The picture wants more room than the words in its place did.
    resize(size().expandedTo(sizeHint().boundedTo(screen()->availableSize())));
    m_crop->setPicture(picture);
    m_crop->setFocus(Qt::OtherFocusReason);
    follow();
}

void PictureDialog::refuse(const Error& error)
{
    m_choose->setBusy(false);
    say([error] { return errorText(error).sentence; }, true);
}

void PictureDialog::chooseFile()
{
    auto* dialog = new QFileDialog(
        this, tr("Choose a picture"), QStandardPaths::writableLocation(QStandardPaths::PicturesLocation),
        tr("Pictures (*.png *.jpg *.jpeg *.webp *.gif)") + QStringLiteral(";;") + tr("All files (*)"));
    dialog->setObjectName(QStringLiteral("pictureFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &PictureDialog::readFile);
    dialog->open();
}

void PictureDialog::paste() { take(QApplication::clipboard()->mimeData()); }

void PictureDialog::dragEnterEvent(QDragEnterEvent* event)
{
    if (!m_sending && accepts(event->mimeData()))
        event->acceptProposedAction();
}

void PictureDialog::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    take(event->mimeData());
}

void PictureDialog::use()
{
    if (m_sending || !m_crop->hasPicture())
        return;
    const PictureFile file = writePicture(m_crop->result(pictureSide));
    m_sending = true;
    m_use->setBusy(true);
    say([] { return tr("Sending the picture…"); }, false);
    follow();
    whenDone(
        m_service.set({file.bytes, QString::fromLatin1(file.mediaType)}), this, [this](const Result<Done>& result) {
            m_sending = false;
            m_use->setBusy(false);
            if (result) {
                Q_EMIT pictureSet();
                accept();
                return;
            }
            if (result.error().kind == Error::Kind::Conflict)
                say(
                    [] {
                        return tr("Your picture was changed on another device meanwhile. Press the button again to use "
                                  "this one.");
                    },
                    true);
            else
                sayFailed(result.error());
            follow();
        });
}

void PictureDialog::remove()
{
    if (m_sending)
        return;
    m_sending = true;
    m_remove->setBusy(true);
    say([] { return tr("Removing the picture…"); }, false);
    follow();
    whenDone(m_service.remove(), this, [this](const Result<Done>& result) {
        m_sending = false;
        m_remove->setBusy(false);
        if (result) {
            Q_EMIT pictureRemoved();
            accept();
            return;
        }
        sayFailed(result.error());
        follow();
    });
}

void PictureDialog::follow()
{
    const bool reachable = m_service.isReachable();
    const bool chosen = m_crop->hasPicture();
    for (ActionButton* tool : {m_left, m_right})
        tool->setEnabled(chosen && !m_sending);
    m_smaller->setEnabled(m_crop->canZoomIn() && !m_sending);
    m_larger->setEnabled(m_crop->canZoomOut() && !m_sending);
    m_crop->setEnabled(!m_sending);
    m_choose->setEnabled(!m_sending);
    // A button that has the keyboard and is at work stays what it is.
    m_use->setEnabled(m_use->isBusy() || (chosen && reachable && !m_sending));
    m_remove->setVisible(m_service.picture().has_value());
    m_remove->setEnabled(m_remove->isBusy() || (reachable && !m_sending));
    if (!m_sending && m_service.picture() != m_known) {
        m_known = m_service.picture();
        m_changedElsewhere = true;
    }
    if (m_faulty || m_sending || m_reader->isReading())
        return;
    if (!reachable)
        say([] { return tr("There is no connection. The picture can be changed once it is back."); }, false);
    else if (m_changedElsewhere)
        say([] { return tr("Your picture was just changed on another device. The one you use here takes its place."); },
            false);
    else
        say(Words(), false);
}

void PictureDialog::followCrop()
{
    const int pixels = static_cast<int>(metrics::tileLarge * devicePixelRatioF());
    m_preview->setPicture(m_crop->result(pixels));
    follow();
}

void PictureDialog::say(const Words& words, bool fault)
{
    m_faulty = fault;
    m_said = words;
    m_details->setError(std::nullopt);
    const QString sentence = words ? words() : QString();
    if (m_note->text() == sentence)
        return;
    m_note->setText(sentence);
    m_note->setTone(fault ? std::optional(Tone::Danger) : std::nullopt);
    announce(m_note, sentence);
}

void PictureDialog::sayFailed(const Error& error)
{
    say([error] { return errorText(error).sentence; }, true);
    m_details->setError(error);
}

} // namespace gatehouse
