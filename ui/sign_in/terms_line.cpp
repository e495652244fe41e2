#include "ui/sign_in/terms_line.h"

#include "ui/controls/check_line.h"
#include "ui/controls/in_every_language.h"
#include "ui/controls/text_label.h"
#include "ui/sign_in/form_frame.h"
#include "ui/theme/metrics.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

/// Only pages for a browser; whatever else the server may say is no page.
QUrl pageAddress(const QString& text)
{
    const QUrl address(text, QUrl::StrictMode);
    return address.scheme() == QLatin1String("https") || address.scheme() == QLatin1String("http") ? address : QUrl();
}

} // namespace

TermsLine::TermsLine(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_note(new TextLabel(TextRole::Small))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(metrics::space4);
    m_layout->addWidget(m_note);
    m_note->hide();
    hide();
    inEveryLanguage(this, [this] { say(); });
}

void TermsLine::say()
{
    if (m_check)
        m_check->setText(
            m_privacy.isEmpty()
                ? tr("I accept the <a href=\"terms\">terms of use</a>.")
                : tr("I accept the <a href=\"terms\">terms of use</a> and have read the <a href=\"privacy\">privacy "
                     "notice</a>."));
    if (m_link)
        m_link->setLinkText(tr("The <a href=\"privacy\">privacy notice</a> says what happens to your data."));
}

void TermsLine::setServer(const Discovery& discovery, FormFrame& frame)
{
    const QUrl terms = pageAddress(discovery.termsAddress);
    const QUrl privacy = pageAddress(discovery.privacyAddress);
    if (terms == m_terms && privacy == m_privacy)
        return;
    m_terms = terms;
    m_privacy = privacy;
    delete m_check;
    delete m_link;
    m_check = nullptr;
    m_link = nullptr;
    m_note->hide();
    setVisible(!terms.isEmpty() || !privacy.isEmpty());
    if (!terms.isEmpty()) {
        m_check = new CheckLine(QString());
        m_check->box()->setObjectName(QStringLiteral("signUpTerms"));
        m_layout->insertWidget(0, m_check);
        connect(m_check, &CheckLine::linkActivated, this, &TermsLine::open);
        connect(m_check, &CheckLine::toggled, m_note, &QWidget::hide);
        frame.bind(QStringLiteral("/terms_accepted"), m_check->box(), m_note);
    } else if (!privacy.isEmpty()) {
        m_link = new TextLabel(TextRole::Subtitle);
        m_link->setObjectName(QStringLiteral("signUpPrivacy"));
        m_layout->insertWidget(0, m_link);
        connect(m_link, &QLabel::linkActivated, this, &TermsLine::open);
    }
    say();
}

bool TermsLine::isAccepted() const { return m_check && m_check->isChecked(); }

void TermsLine::open(const QString& link)
{
    QDesktopServices::openUrl(link == QLatin1String("terms") ? m_terms : m_privacy);
}

} // namespace gatehouse
