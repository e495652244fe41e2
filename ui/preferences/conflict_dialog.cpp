#include "ui/preferences/conflict_dialog.h"

#include "core/future.h"
#include "ui/controls/action_button.h"
#include "ui/controls/choice_card.h"
#include "ui/controls/failed_state.h"
#include "ui/controls/in_every_language.h"
#include "ui/controls/scrolled_body.h"
#include "ui/controls/text_label.h"
#include "ui/preferences/profile_value_text.h"
#include "ui/texts/domain_text.h"
#include "ui/texts/error_text.h"
#include "ui/texts/time_text.h"
#include "ui/theme/metrics.h"
#include "ui/theme/typography.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

namespace {

/// The longest value that is written on the button whole, in average letters.
constexpr int verbLetters = 24;

/// "09:24" of today, with the day otherwise.
QString shortWhen(const QDateTime& when, const QDateTime& now)
{
    return when.toLocalTime().date() == now.toLocalTime().date() ? timeText(when) : dateTimeText(when);
}

} // namespace

ConflictDialog::ConflictDialog(ProfileService& service, const ProfileConflict& conflict, const QList<JobRole>& jobRoles,
                               const Clock& clock, QWidget* parent)
    : QDialog(parent)
    , m_service(service)
    , m_clock(clock)
    , m_conflict(conflict)
    , m_merged(conflict.merged)
    , m_jobRoles(jobRoles)
    , m_mergedLine(new TextLabel(TextRole::Subtitle))
    , m_failure(new FailedState)
    , m_later(new ActionButton(QString(), ButtonRole::Secondary))
    , m_keep(new ActionButton(QString(), ButtonRole::Primary))
{
    setObjectName(QStringLiteral("conflictDialog"));
    auto* title = new TextLabel(TextRole::WindowTitle);
    auto* who = new TextLabel(TextRole::Subtitle);
    title->setObjectName(QStringLiteral("conflictTitle"));
    who->setObjectName(QStringLiteral("conflictWho"));
    m_failure->setObjectName(QStringLiteral("conflictFailure"));
    m_later->setObjectName(QStringLiteral("conflictLater"));
    m_keep->setObjectName(QStringLiteral("conflictKeep"));
    // Everything but the buttons scrolls: with a large text it may be higher than the screen.
    auto* all = new QWidget;
    auto* column = new QVBoxLayout(all);
    column->setContentsMargins({});
    column->setSpacing(metrics::space4);
    column->addWidget(title);
    column->addWidget(who);
    column->addSpacing(metrics::space12);
    column->addWidget(makeChoices(), 1);
    auto* body = new ScrolledBody(all);
    // How high wrapped texts are is asked at this width.
    body->setMinimumWidth(metrics::windowMinimumWidth - 2 * metrics::headerMargin);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::space12);
    buttons->addStretch(1);
    buttons->addWidget(m_later);
    buttons->addWidget(m_keep);
    m_failure->hide();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::headerMargin, metrics::space24, metrics::headerMargin, metrics::space24);
    layout->setSpacing(metrics::space16);
    layout->addWidget(body, 1);
    layout->addWidget(m_failure);
    layout->addLayout(buttons);

    m_keep->setDefault(true);
    connect(&m_service, &ProfileService::editChanged, this, &ConflictDialog::followMerged);
    connect(m_later, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_keep, &QPushButton::clicked, this, &ConflictDialog::keep);
    connect(m_failure, &FailedState::retryRequested, this, &ConflictDialog::keep);
    inEveryLanguage(this, [this, title, who] {
        setWindowTitle(tr("Changed in two places"));
        title->setText(titleText(m_conflict));
        who->setText(whoText(m_conflict));
        m_later->setText(tr("Decide &later"));
        say();
    });
    if (!m_choices.isEmpty())
        m_choices.first().mine->setFocus(Qt::OtherFocusReason);
}

QWidget* ConflictDialog::makeChoices()
{
    auto* all = new QWidget;
    auto* column = new QVBoxLayout(all);
    column->setContentsMargins({});
    column->setSpacing(metrics::space16);
    const bool several = m_conflict.fields.size() > 1;
    int number = 0;
    for (const ProfileConflict::Field& field : m_conflict.fields) {
        // Cards exclude each other within one parent: each field has its own.
        auto* group = new QWidget;
        auto* pair = new QVBoxLayout(group);
        pair->setContentsMargins({});
        pair->setSpacing(metrics::space12);
        auto* name = new TextLabel(TextRole::Label);
        pair->addWidget(name);
        name->setVisible(several);
        auto* mine = new ChoiceCard(QString(), QString());
        auto* theirs = new ChoiceCard(QString(), QString());
        mine->setObjectName(QStringLiteral("conflictMine%1").arg(number));
        theirs->setObjectName(QStringLiteral("conflictTheirs%1").arg(number));
        ++number;
        pair->addWidget(mine);
        pair->addWidget(theirs);
        mine->setChecked(true);
        connect(mine, &QAbstractButton::toggled, this, &ConflictDialog::nameVerb);
        m_choices.append({field, group, name, mine, theirs});
        column->addWidget(group);
    }
    m_mergedLine->setObjectName(QStringLiteral("conflictMerged"));
    column->addWidget(m_mergedLine);
    column->addStretch(1);
    return all;
}

void ConflictDialog::say()
{
    const QDateTime now = m_clock.now();
    const QString device = m_conflict.theirsDevice.isEmpty() ? tr("Another device") : m_conflict.theirsDevice;
    for (const Choice& choice : std::as_const(m_choices)) {
        const ProfileConflict::Field& field = choice.field;
        QString name = profileFieldText(field.field);
        name = name.left(1).toUpper() + name.mid(1);
        choice.group->setAccessibleName(name);
        choice.name->setText(name);
        choice.mine->setTitle(profileValueText(field.mine, field.field, m_jobRoles));
        choice.mine->setDetail(tr("This computer, %1").arg(shortWhen(m_conflict.mineAt, now)));
        choice.theirs->setTitle(profileValueText(field.theirs, field.field, m_jobRoles));
        choice.theirs->setDetail(tr("%1, %2 · on the server now").arg(device, shortWhen(m_conflict.theirsAt, now)));
    }
    followMerged();
    nameVerb();
}

void ConflictDialog::setJobRoles(const QList<JobRole>& jobRoles)
{
    m_jobRoles = jobRoles;
    say();
}

QString ConflictDialog::titleText(const ProfileConflict& conflict) const
{
    if (conflict.fields.size() == 1)
        return tr("Your %1 was changed on another device").arg(profileFieldText(conflict.fields.first().field));
    return tr("%Ln fields were changed on another device", nullptr, static_cast<int>(conflict.fields.size()));
}

QString ConflictDialog::whoText(const ProfileConflict& conflict) const
{
    const QString when = savedWhenText(conflict.theirsAt, m_clock.now());
    const QString device = conflict.theirsDevice.isEmpty() ? tr("Another device") : conflict.theirsDevice;
    if (conflict.fields.size() == 1)
        return tr("%1 changed it %2, before the change from this computer arrived. Which one is right?")
            .arg(device, when);
    return tr("%1 changed them %2, before the changes from this computer arrived. Which ones are right?")
        .arg(device, when);
}

QString ConflictDialog::mergedText() const
{
    const auto& profile = m_service.profile().value;
    if (m_merged.isEmpty() || !profile)
        return {};
    const QList<ProfileField>& waiting = m_service.edit().waiting;
    const bool saved =
        std::ranges::none_of(m_merged, [&waiting](ProfileField field) { return waiting.contains(field); });
    if (m_merged.size() == 1) {
        const ProfileField field = m_merged.first();
        const QString value = profileValueText(*profile, field, m_jobRoles);
        return (saved ? tr("Your new %1, %2, did not collide and was saved.")
                      : tr("Your new %1, %2, does not collide and is being sent."))
            .arg(profileFieldText(field), value);
    }
    QStringList names;
    for (const ProfileField field : m_merged)
        names.append(profileFieldText(field));
    return (saved ? tr("Your changes to %1 did not collide and were saved.")
                  : tr("Your changes to %1 do not collide and are being sent."))
        .arg(QLocale().createSeparatedList(names));
}

void ConflictDialog::followMerged()
{
    m_mergedLine->setText(mergedText());
    m_mergedLine->setVisible(!m_mergedLine->text().isEmpty());
}

void ConflictDialog::nameVerb()
{
    if (m_choices.size() != 1) {
        m_keep->setText(tr("&Keep what is chosen"));
        return;
    }
    const Choice& choice = m_choices.first();
    QString value = (choice.mine->isChecked() ? choice.mine : choice.theirs)->text();
    const QFontMetrics letters(fontFor(m_keep, TextRole::Strong));
    value = letters.elidedText(value, Qt::ElideRight, verbLetters * letters.averageCharWidth());
    value.replace(QLatin1Char('&'), QStringLiteral("&&"));
    m_keep->setText(tr("&Keep %1").arg(value));
}

void ConflictDialog::keep()
{
    if (m_keep->isBusy())
        return;
    QList<ProfileField> mine;
    for (const Choice& choice : std::as_const(m_choices)) {
        if (choice.mine->isChecked())
            mine.append(choice.field.field);
    }
    m_failure->hide();
    m_keep->setBusy(true);
    whenDone(m_service.resolve(mine), this, [this](const Result<ProfileService::Outcome>& result) {
        m_keep->setBusy(false);
        if (result || result.error().kind == Error::Kind::Cancelled) {
            accept();
            return;
        }
        const Error error = result.error();
        m_failure->setFailure([error] { return errorText(error).sentence; },
                              [error] { return errorText(error).details; });
        m_failure->show();
    });
}

} // namespace gatehouse
