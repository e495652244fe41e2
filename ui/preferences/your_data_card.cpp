#include "ui/preferences/your_data_card.h"

#include "account/account_session.h"
#include "account/connection_service.h"
#include "account/data_export_service.h"
#include "core/future.h"
#include "ui/controls/action_button.h"
#include "ui/controls/announce.h"
#include "ui/controls/card.h"
#include "ui/controls/list_row.h"
#include "ui/controls/row_list.h"
#include "ui/controls/text_label.h"
#include "ui/preferences/account_deletion_dialog.h"
#include "ui/states/error_details.h"
#include "ui/step_up/step_up_dialog.h"
#include "ui/texts/error_text.h"
#include "ui/texts/time_text.h"
#include "ui/theme/metrics.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QProgressBar>
#include <QStandardPaths>
#include <QUuid>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

bool is(const DataExport& dataExport, const char* state) { return dataExport.state.is(QLatin1String(state)); }

} // namespace

YourDataCard::YourDataCard(AccountSession& session, Offered offered, const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_offered(offered)
    , m_clock(clock)
    , m_stepUp(session.verificationPort())
    , m_card(new Card)
    , m_rows(new RowList(QString()))
    , m_export(new ListRow(QString()))
    , m_progress(new QProgressBar)
    , m_note(new TextLabel(TextRole::Subtitle))
    , m_details(new ErrorDetails(QStringLiteral("yourData")))
    , m_make(new ActionButton(QString(), ButtonRole::Secondary))
    , m_save(new ActionButton(QString(), ButtonRole::Secondary))
    , m_remove(new ActionButton(QString(), ButtonRole::Secondary))
    , m_deletion(new ListRow(QString()))
    , m_delete(new ActionButton(QString(), ButtonRole::Danger))
{
    setObjectName(QStringLiteral("yourDataCard"));
    m_export->setObjectName(QStringLiteral("yourDataExport"));
    m_progress->setObjectName(QStringLiteral("yourDataProgress"));
    m_note->setObjectName(QStringLiteral("yourDataNote"));
    m_make->setObjectName(QStringLiteral("yourDataMake"));
    m_save->setObjectName(QStringLiteral("yourDataSave"));
    m_remove->setObjectName(QStringLiteral("yourDataRemove"));
    m_deletion->setObjectName(QStringLiteral("yourDataDeletion"));
    m_delete->setObjectName(QStringLiteral("yourDataDelete"));
    QWidget* exportRow = makeExportRow();
    m_deletion->addTrailing(m_delete);
    m_rows->addRow(exportRow);
    m_rows->addRow(m_deletion);
    exportRow->setVisible(m_offered.exports);
    m_deletion->setVisible(m_offered.deletion);
    m_card->body()->addWidget(m_rows);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_card);

    StepUpDialog::follow(m_stepUp, StepUpDialog::Reason::Export, this);
    connect(m_make, &QPushButton::clicked, this, &YourDataCard::make);
    connect(m_save, &QPushButton::clicked, this, &YourDataCard::chooseFile);
    connect(m_remove, &QPushButton::clicked, this, &YourDataCard::removeExport);
    connect(m_delete, &QPushButton::clicked, this, &YourDataCard::openDeletion);
    connect(&m_session.dataExport(), &DataExportService::changed, this, &YourDataCard::follow);
    // Few letters are left on the page: only what is always there has one.
    inEveryLanguage(this, [this] {
        m_card->setTitle(tr("Your data"));
        m_card->setSubtitle(tr("What the platform keeps about you is yours: take it with you, or end it."));
        m_rows->setAccessibleName(tr("Your data"));
        m_export->setTitle(tr("Download your data"));
        m_progress->setAccessibleName(tr("How far the file with your data is"));
        m_save->setText(tr("Save as…"));
        m_save->setAccessibleName(tr("Save the file with your data"));
        m_deletion->setTitle(tr("Delete your account"));
        m_deletion->setDetail(tr("Everything of it is deleted, after some days in which signing in brings it back."));
        m_delete->setText(tr("Delete account…"));
        follow();
    });
}

QWidget* YourDataCard::makeExportRow()
{
    auto* row = new QWidget;
    auto* lines = new QVBoxLayout(row);
    lines->setContentsMargins(0, 0, 0, metrics::space12);
    lines->setSpacing(metrics::space4);
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 100);
    m_export->addTrailing(m_remove);
    m_export->addTrailing(m_save);
    m_export->addTrailing(m_make);
    m_progress->hide();
    m_note->hide();
    lines->addWidget(m_export);
    lines->addWidget(m_progress);
    lines->addWidget(m_note);
    lines->addWidget(m_details);
    return row;
}

QString YourDataCard::exportText() const
{
    const auto& known = m_session.dataExport().dataExport().value;
    const DataExport state = known.value_or(DataExport());
    if (is(state, "queued"))
        return tr("Your file waits for its turn. You may close the program meanwhile.");
    if (is(state, "running"))
        return tr("Your file is being made: %1 %. You may close the program meanwhile.").arg(state.progress);
    if (is(state, "ready") && state.expiresAt)
        //: %1 is a time: "24 Nov 2026, 08:55"
        return tr("Your file is ready. It can be saved until %1; then it is removed.")
            .arg(dateTimeText(*state.expiresAt));
    if (is(state, "failed"))
        return tr("The file could not be made. Your data is as it was; try again.");
    if (is(state, "expired") && state.createdAt)
        return tr("The file of %1 was removed: it is kept for a day. You can have a new one.")
            .arg(dateText(*state.createdAt));
    return tr("One file with your profile, picture, preferences and consents, sessions, activity, organizations and "
              "requests.");
}

void YourDataCard::follow()
{
    DataExportService& service = m_session.dataExport();
    const DataExport state = service.dataExport().value.value_or(DataExport());
    const bool reachable = service.isReachable();
    const bool underWay = state.isUnderWay();
    const bool ready = is(state, "ready");
    const bool hadFocus = m_make->hasFocus() || m_save->hasFocus() || m_remove->hasFocus();
    m_export->setDetail(exportText());
    m_make->setText(is(state, "failed") ? tr("Try again") : tr("&Download your data…"));
    m_remove->setText(underWay ? tr("Cancel") : tr("&Remove"));
    m_remove->setAccessibleName(underWay ? tr("Cancel the file with your data") : tr("Remove the file with your data"));
    m_make->setVisible(!underWay && !ready);
    m_save->setVisible(ready);
    m_remove->setVisible(underWay || ready);
    m_progress->setVisible(underWay);
    m_progress->setValue(state.progress);
    for (ActionButton* button : {m_make, m_save, m_remove, m_delete})
        button->setEnabled(reachable);
    if (hadFocus) {
        for (ActionButton* button : {m_save, m_make, m_remove}) {
            if (!button->isHidden() && button->isEnabled()) {
                button->setFocus(Qt::OtherFocusReason);
                break;
            }
        }
    }
    // What moves every second is not said every second.
    if (m_told && *m_told != state.state)
        announce(m_export, exportText());
    if (service.dataExport().value)
        m_told = state.state;
    followNote();
}

void YourDataCard::followNote()
{
    DataExportService& service = m_session.dataExport();
    QString text = m_outcome ? m_outcome() : QString();
    bool failed = m_failed;
    std::optional<Error> error = m_error;
    if (!service.isReachable()) {
        text = tr("Neither can be done without a connection: try again once the server can be reached.");
        failed = false;
    } else if (text.isEmpty() && !service.dataExport().value && service.dataExport().error) {
        error = service.dataExport().error;
        text = errorText(*error).sentence;
        failed = true;
    }
    m_note->setText(text);
    m_note->setTone(failed ? std::optional(Tone::Danger) : std::nullopt);
    m_note->setVisible(!text.isEmpty());
    m_details->setError(error);
}

void YourDataCard::say(const Words& outcome, bool failed)
{
    m_outcome = outcome;
    m_failed = failed;
    m_error.reset();
    followNote();
    if (m_outcome)
        announce(m_note, m_note->text());
}

void YourDataCard::sayFailed(const Error& error)
{
    say([error] { return errorText(error).sentence; }, true);
    m_error = error;
    followNote();
}

void YourDataCard::make()
{
    say({}, false);
    m_make->setBusy(true);
    if (m_key.isEmpty())
        m_key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const auto command = [&service = m_session.dataExport(), key = m_key] { return service.make(key); };
    whenDone(m_stepUp.run<Done>(command), this, [this](const Result<Done>& made) {
        m_make->setBusy(false);
        // After an answer that did not arrive the same command is sent again.
        if (made || !made.error().isTransient())
            m_key.clear();
        if (!made && made.error().kind != Error::Kind::Cancelled)
            sayFailed(made.error());
        follow();
    });
}

void YourDataCard::removeExport()
{
    say({}, false);
    m_remove->setBusy(true);
    whenDone(m_session.dataExport().remove(), this, [this](const Result<Done>& removed) {
        m_remove->setBusy(false);
        if (!removed)
            sayFailed(removed.error());
    });
}

void YourDataCard::chooseFile()
{
    say({}, false);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    const QString page = tr("Page for reading (*.html)");
    const QString file = tr("File for programs (*.json)");
    auto* dialog = new QFileDialog(this, tr("Save your data"), folder, page + QStringLiteral(";;") + file);
    dialog->setObjectName(QStringLiteral("yourDataFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(QStringLiteral("html"));
    dialog->selectFile(QStringLiteral("my-data-%1").arg(m_clock.now().toLocalTime().date().toString(Qt::ISODate)));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, file](const QString& filter) {
        dialog->setDefaultSuffix(filter == file ? QStringLiteral("json") : QStringLiteral("html"));
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this, dialog, file](const QString& path) {
        // What the name says counts more than the list of kinds.
        const QString suffix = QFileInfo(path).suffix().toLower();
        const bool json = suffix == QLatin1String("json") ||
                          (suffix != QLatin1String("html") && dialog->selectedNameFilter() == file);
        fetch(json ? ExportFormat::Json : ExportFormat::Html, path);
    });
    dialog->open();
}

void YourDataCard::fetch(ExportFormat format, const QString& path)
{
    m_save->setBusy(true);
    DataExportService& service = m_session.dataExport();
    const auto command = [&service, format] { return service.fetch(format); };
    whenDone(m_stepUp.run<QByteArray>(command), this, [this, &service, path](const Result<QByteArray>& file) {
        if (!file) {
            m_save->setBusy(false);
            if (file.error().kind != Error::Kind::Cancelled)
                sayFailed(file.error());
            return;
        }
        whenDone(service.save(*file, path), this, [this, path](const Result<Done>& saved) {
            m_save->setBusy(false);
            if (saved) {
                say([path] { return tr("Saved as %1.").arg(QDir::toNativeSeparators(path)); }, false);
                return;
            }
            const bool full = saved.error().code == QLatin1String("disk_full");
            say(
                [full] {
                    return full ? tr("The disk is full, so nothing was saved. Make room, or choose another folder.")
                                : tr("This folder cannot be written to, so nothing was saved. Choose another one.");
                },
                true);
        });
    });
}

void YourDataCard::openDeletion()
{
    if (m_dialog)
        return;
    m_dialog = new AccountDeletionDialog(m_session, this);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog.data(), &AccountDeletionDialog::scheduled, this, &YourDataCard::deletionScheduled);
    // A closed dialog is gone at once, even while it waits to be deleted.
    connect(m_dialog.data(), &QDialog::finished, this, [this] { m_dialog.clear(); });
    m_dialog->open();
}

} // namespace gatehouse
