#include "ui/theme/theme.h"

#include "ui/theme/contrast.h"
#include "ui/theme/gatehouse_style.h"
#include "ui/theme/system_appearance.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QToolTip>
#include <QWidget>

#include <algorithm>

namespace gatehouse {

namespace {

bool looksDark(const QPalette& palette)
{
    return relativeLuminance(palette.color(QPalette::Window)) < relativeLuminance(palette.color(QPalette::WindowText));
}

} // namespace

Theme::Theme(QApplication* application)
    : QObject(application)
    , m_application(application)
    , m_system(new SystemAppearance(looksDark(QGuiApplication::palette()), this))
    , m_tokens(&Tokens::light())
    , m_scale{QApplication::font(), 1.0}
{
    connect(m_system, &SystemAppearance::changed, this, &Theme::choose);
    choose();
    m_application->installEventFilter(this);
}

Theme::~Theme()
{
    if (!QCoreApplication::instance())
        return;
    // The next one takes what it finds for the system's: left with this one's font, it would make its own from that.
    m_application->removeEventFilter(this);
    QApplication::setFont(m_scale.systemFont);
    QApplication::setPalette(QPalette());
}

void Theme::setMode(Mode mode)
{
    if (m_mode == mode)
        return;
    m_mode = mode;
    choose();
}

void Theme::setTextFactor(double factor)
{
    const double kept = std::clamp(factor, 0.8, 3.0);
    if (qFuzzyCompare(kept, m_scale.factor))
        return;
    m_scale.factor = kept;
    apply();
}

void Theme::setReducedMotion(bool reduced)
{
    if (m_reducedMotion == reduced)
        return;
    m_reducedMotion = reduced;
    apply();
}

bool Theme::isReducedMotion() const { return m_reducedMotion || m_system->isReducedMotion(); }

QPalette Theme::paletteOf(const Tokens& t)
{
    QPalette p;
    const auto all = [&p](QPalette::ColorRole role, const QColor& color) { p.setColor(QPalette::All, role, color); };
    all(QPalette::Window, t.ground);
    all(QPalette::WindowText, t.text);
    all(QPalette::Base, t.field);
    all(QPalette::AlternateBase, t.ground);
    all(QPalette::Text, t.text);
    all(QPalette::PlaceholderText, t.dim);
    all(QPalette::Button, t.card);
    all(QPalette::ButtonText, t.text);
    all(QPalette::BrightText, t.danger);
    all(QPalette::Highlight, t.accent);
    all(QPalette::HighlightedText, t.onAccent);
    all(QPalette::Link, t.accent);
    all(QPalette::LinkVisited, t.accent);
    all(QPalette::ToolTipBase, t.card);
    all(QPalette::ToolTipText, t.text);
    all(QPalette::Light, t.card);
    all(QPalette::Midlight, t.line);
    all(QPalette::Mid, t.control);
    all(QPalette::Dark, t.control);
    all(QPalette::Shadow, t.line);
    const QColor faint = fadedLetters(t);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, faint);
    return p;
}

bool Theme::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_application && !m_applying &&
        (event->type() == QEvent::ThemeChange || event->type() == QEvent::ApplicationPaletteChange))
        readSystemPalette();
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Alt)
        showMnemonics(true);
    else if ((event->type() == QEvent::KeyRelease && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Alt) ||
             event->type() == QEvent::WindowDeactivate)
        showMnemonics(false);
    return QObject::eventFilter(watched, event);
}

void Theme::showMnemonics(bool shown)
{
    if (!m_style || m_style->areMnemonicsShown() == shown)
        return;
    m_style->setMnemonicsShown(shown);
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget* widget : widgets)
        widget->update();
}

void Theme::readSystemPalette()
{
    // A palette without any role set lets the platform's own shine through; it is covered again before anything paints.
    {
        const QScopedValueRollback guard(m_applying, true);
        QApplication::setPalette(QPalette());
        const bool dark = looksDark(QGuiApplication::palette());
        QApplication::setPalette(paletteOf(*m_tokens));
        m_system->setPaletteDark(dark);
    }
}

void Theme::choose()
{
    const bool dark = m_system->isDark();
    switch (m_mode) {
    case Mode::System: m_tokens = dark ? &Tokens::dark() : &Tokens::light(); break;
    case Mode::Light: m_tokens = &Tokens::light(); break;
    case Mode::Dark: m_tokens = &Tokens::dark(); break;
    case Mode::HighContrast: m_tokens = dark ? &Tokens::highContrastDark() : &Tokens::highContrastLight(); break;
    }
    apply();
}

void Theme::apply()
{
    {
        const QScopedValueRollback guard(m_applying, true);
        if (!m_style) {
            m_style = new GatehouseStyle(*m_tokens);
            m_style->setTypeScale(m_scale);
            QApplication::setStyle(m_style);
        }
        m_style->setTokens(*m_tokens);
        m_style->setTypeScale(m_scale);
        m_style->setReducedMotion(isReducedMotion());
        QApplication::setFont(fontAt(m_scale, TextRole::Body));
        const QPalette palette = paletteOf(*m_tokens);
        QApplication::setPalette(palette);
        QToolTip::setPalette(palette);
        QToolTip::setFont(fontAt(m_scale, TextRole::Subtitle));
        // Palettes that compare equal send no event, and sizes come from the fonts: tell every widget.
        const QWidgetList widgets = QApplication::allWidgets();
        for (QWidget* widget : widgets) {
            // Qt tells widgets of a new font only once the event loop runs; windows made before it count too.
            QEvent fontChange(QEvent::ApplicationFontChange);
            QCoreApplication::sendEvent(widget, &fontChange);
            QEvent styleChange(QEvent::StyleChange);
            QCoreApplication::sendEvent(widget, &styleChange);
            widget->updateGeometry();
            widget->update();
        }
    }
    Q_EMIT changed();
}

} // namespace gatehouse
