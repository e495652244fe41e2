#include "ui/preferences/contact_card.h"

#include "core/future.h"
#include "ui/controls/action_button.h"
#include "ui/controls/announce.h"
#include "ui/controls/banner.h"
#include "ui/controls/card.h"
#include "ui/controls/failed_state.h"
#include "ui/controls/in_every_language.h"
#include "ui/controls/initials_tile.h"
#include "ui/controls/text_label.h"
#include "ui/preferences/contact_form.h"
#include "ui/states/state_view.h"
#include "ui/texts/error_text.h"
#include "ui/texts/time_text.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

/// Below this many letters the tile stands above the fields instead of beside them.
constexpr int tileBesideLetters = 90;

} // namespace

ContactCard::ContactCard(ProfileService& service, const QList<JobRole>& jobRoles, const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_service(service)
    , m_clock(clock)
    , m_card(new Card)
    , m_form(new ContactForm(jobRoles))
    , m_states(nullptr)
    , m_tile(new InitialsTile(QString(), InitialsTile::Shape::Person, metrics::tileLarge))
    , m_tileColumn(new QVBoxLayout)
    , m_row(new QHBoxLayout)
    , m_conflict(new Banner(Tone::Caution, Banner::Shape::Inset))
    , m_failure(new FailedState)
    , m_state(new TextLabel(TextRole::Subtitle))
    , m_discard(new ActionButton(QString(), ButtonRole::Secondary))
    , m_undo(new ActionButton(QString(), ButtonRole::Secondary))
    , m_save(new ActionButton(QString(), ButtonRole::Primary))
{
    setObjectName(QStringLiteral("preferencesContactCard"));
    layOut();
    connect(m_form, &ContactForm::edited, this, &ContactCard::onEdited);
    connect(m_save, &QPushButton::clicked, this, &ContactCard::save);
    connect(m_discard, &QPushButton::clicked, this, &ContactCard::discard);
    connect(m_undo, &QPushButton::clicked, this, &ContactCard::undo);
    connect(m_failure, &FailedState::retryRequested, this, &ContactCard::save);
    connect(m_conflict, &Banner::actionTriggered, this, &ContactCard::decideRequested);
    connect(m_states, &StateView::retryRequested, &m_service, &ProfileService::refresh);
    connect(&m_service, &ProfileService::profileChanged, this, &ContactCard::followProfile);
    connect(&m_service, &ProfileService::editChanged, this, &ContactCard::followEdit);
    followProfile();
    followEdit();
    inEveryLanguage(this, [this] { say(); });
}

void ContactCard::setJobRoles(const QList<JobRole>& jobRoles) { m_form->setJobRoles(jobRoles); }

void ContactCard::say()
{
    m_card->setTitle(tr("Contact information"));
    m_card->setSubtitle(tr("How the platform and the members of your organizations reach you."));
    m_conflict->setText(QString(), tr("Two versions wait for your decision."));
    m_conflict->setAction(tr("Dec&ide…"));
    m_discard->setText(tr("Dis&card"));
    m_undo->setText(tr("&Undo"));
    m_save->setText(tr("Sa&ve changes"));
    showFooter();
}

void ContactCard::layOut()
{
    auto* content = new QWidget;
    auto* lines = new QVBoxLayout(content);
    lines->setContentsMargins({});
    lines->setSpacing(metrics::space16);
    m_tile->setSelf(true);
    m_tileColumn->addWidget(m_tile, 0, Qt::AlignHCenter);
    m_tileColumn->addStretch(1);
    m_row->setSpacing(metrics::space24);
    m_row->addLayout(m_tileColumn);
    m_row->addWidget(m_form, 1);
    auto* footer = new QHBoxLayout;
    footer->setSpacing(metrics::space12);
    footer->addWidget(m_state, 1);
    footer->addWidget(m_discard);
    footer->addWidget(m_undo);
    footer->addWidget(m_save);
    lines->addWidget(m_conflict);
    lines->addLayout(m_row);
    lines->addWidget(m_failure);
    lines->addLayout(footer);
    m_states = new StateView(content, 3, Skeleton::Kind::Fields);
    m_card->body()->addWidget(m_states);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_card);

    m_states->setObjectName(QStringLiteral("preferencesContactStates"));
    m_tile->setObjectName(QStringLiteral("preferencesTile"));
    m_conflict->setObjectName(QStringLiteral("preferencesConflictNotice"));
    m_failure->setObjectName(QStringLiteral("preferencesFailure"));
    m_state->setObjectName(QStringLiteral("preferencesState"));
    m_discard->setObjectName(QStringLiteral("preferencesDiscard"));
    m_undo->setObjectName(QStringLiteral("preferencesUndo"));
    m_save->setObjectName(QStringLiteral("preferencesSave"));
    m_state->setAlignment(Qt::AlignVCenter);
    m_conflict->hide();
    m_failure->hide();
}

bool ContactCard::hasUnsavedInput() const { return !m_form->unsaved().isEmpty(); }

void ContactCard::setTileBelow(QWidget* widget)
{
    m_tileColumn->setSpacing(metrics::space4);
    m_tileColumn->insertWidget(1, widget, 0, Qt::AlignHCenter | Qt::AlignTop);
}

void ContactCard::offerPhone(const PhoneCountry& home) { m_form->offerPhone(home); }

void ContactCard::setEmailBelow(QWidget* widget) { m_form->setEmailBelow(widget); }

void ContactCard::followProfile()
{
    const Loaded<Profile>& profile = m_service.profile();
    m_states->follow(profile, false);
    if (profile.value) {
        m_form->follow(*profile.value);
        m_tile->setName(profile.value->displayName());
    }
    showFooter();
}

void ContactCard::followEdit()
{
    const ProfileEditState& edit = m_service.edit();
    using Phase = ProfileEditState::Phase;
    m_form->setWaiting(edit.phase == Phase::Waiting || edit.phase == Phase::Conflict ? edit.waiting
                                                                                     : QList<ProfileField>());
    m_conflict->setVisible(edit.phase == Phase::Conflict);
    if (edit.phase != Phase::Refused) {
        m_refusalShown = false;
    } else if (!m_refusalShown && m_service.profile().value) {
        m_refusalShown = true;
        m_form->follow(*m_service.profile().value);
        if (edit.refusedPatch)
            m_form->put(*edit.refusedPatch, true);
        if (edit.error)
            onRefused(*edit.error, m_running > 0);
    }
    showFooter();
}

void ContactCard::onEdited()
{
    m_discarded = {};
    if (!m_form->hasErrors())
        m_failure->hide();
    showFooter();
}

void ContactCard::save()
{
    const ProfilePatch patch = m_form->unsaved();
    if (patch.isEmpty())
        return;
    m_discarded = {};
    m_form->clearErrors();
    m_failure->hide();
    if (m_service.edit().phase == ProfileEditState::Phase::Refused)
        m_service.acknowledge();
    const ProfilePatch editedFrom = m_form->editedFrom();
    m_form->noteSent(patch);
    ++m_running;
    whenDone(m_service.save(patch, editedFrom), this,
             [this](const Result<ProfileService::Outcome>& result) { onSaveDone(result); });
    showFooter();
}

void ContactCard::discard()
{
    const ProfilePatch typed = m_form->unsaved();
    m_failure->hide();
    m_form->reset();
    if (m_service.edit().phase == ProfileEditState::Phase::Refused)
        m_service.acknowledge();
    m_discarded = typed;
    showFooter();
    m_undo->setFocus(Qt::OtherFocusReason);
}

void ContactCard::undo()
{
    if (!m_discarded.isEmpty()) {
        const ProfilePatch typed = std::exchange(m_discarded, {});
        m_form->put(typed, false);
        m_form->focusFirst();
        return;
    }
    if (!m_service.edit().canUndo)
        return;
    ++m_running;
    whenDone(m_service.undo(), this, [this](const Result<ProfileService::Outcome>& result) { onSaveDone(result); });
    showFooter();
}

void ContactCard::onSaveDone(const Result<ProfileService::Outcome>& result)
{
    // A refusal by the server came with the edit's state already, with the same fields.
    if (!result && result.error().kind != Error::Kind::Cancelled && !m_refusalShown)
        onRefused(result.error(), true);
    // From here on the profile coming to what was sent is somebody else's doing.
    if (--m_running == 0)
        m_form->noteSent({});
    showFooter();
    if (!m_running && m_save->isVisible() && isAncestorOf(focusWidget()) && !focusWidget()->isVisible())
        m_form->focusFirst();
    announce(m_state, m_state->text());
}

void ContactCard::onRefused(const Error& error, bool focus)
{
    const QList<FieldError> others = m_form->showErrors(error.fields);
    if (!others.isEmpty()) {
        showFailure([fault = others.first()] { return fieldErrorText(fault); }, error);
    } else if (error.fields.isEmpty()) {
        showFailure([error] { return errorText(error).sentence; }, error);
    }
    if (focus && m_form->hasErrors())
        m_form->focusFirst();
    showFooter();
}

void ContactCard::showFailure(const Words& sentence, const Error& error)
{
    m_failure->setFailure(sentence, [error] { return errorText(error).details; });
    m_failure->show();
}

void ContactCard::showFooter()
{
    const bool unsaved = hasUnsavedInput();
    const bool undoable = !m_discarded.isEmpty() || m_service.edit().canUndo;
    const bool saving = m_running > 0 || m_service.edit().phase == ProfileEditState::Phase::Saving;
    const QWidget* focused = focusWidget();
    const bool discardHad = focused == m_discard && m_discard->hasFocus();
    const bool undoHad = focused == m_undo && m_undo->hasFocus();
    m_discard->setVisible(unsaved);
    m_undo->setVisible(undoable && !unsaved && !(saving && m_discarded.isEmpty()));
    m_save->setEnabled(unsaved || saving);
    m_save->setBusy(saving && !unsaved);
    if ((discardHad && m_discard->isHidden()) || (undoHad && m_undo->isHidden()))
        m_form->focusFirst();
    m_state->setText(stateText());
    const bool refused = m_form->hasErrors() || !m_failure->isHidden();
    m_state->setTone(refused && unsaved ? std::optional(Tone::Danger) : std::nullopt);
}

QString ContactCard::stateText() const
{
    const ProfileEditState& edit = m_service.edit();
    const auto unsaved = m_form->unsaved().fields().size();
    if (unsaved > 0) {
        if (m_form->hasErrors())
            return tr("Not saved yet. Correct what is marked.");
        if (!m_failure->isHidden())
            return tr("Not saved yet. What you typed is still here.");
        return tr("%Ln unsaved changes", nullptr, static_cast<int>(unsaved));
    }
    if (!m_discarded.isEmpty())
        return tr("Changes discarded");
    if (m_running > 0)
        return tr("Saving…");
    using Phase = ProfileEditState::Phase;
    switch (edit.phase) {
    case Phase::Saving: return tr("Saving…");
    case Phase::Saved: return tr("Saved");
    case Phase::Waiting:
        return edit.keptInMemory ? tr("Kept until you quit the program · will be sent")
                                 : tr("Saved on this computer at %1 · will be sent").arg(timeText(edit.at));
    case Phase::Clean:
    case Phase::Refused:
    case Phase::Conflict: break;
    }
    return {};
}

void ContactCard::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && hasUnsavedInput()) {
        save();
        return;
    }
    if (event->key() == Qt::Key_Escape && hasUnsavedInput()) {
        discard();
        return;
    }
    QWidget::keyPressEvent(event);
}

void ContactCard::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool beside = width() >= tileBesideLetters * fontMetrics().averageCharWidth();
    m_row->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace gatehouse
