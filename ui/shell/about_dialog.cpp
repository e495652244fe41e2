#include "ui/shell/about_dialog.h"

#include "ui/controls/action_button.h"
#include "ui/controls/in_every_language.h"
#include "ui/controls/initials_tile.h"
#include "ui/controls/text_label.h"
#include "ui/controls/wrapped_height.h"
#include "ui/theme/metrics.h"

#include <QVBoxLayout>

namespace gatehouse {

AboutDialog::AboutDialog(const QString& serverName, const QString& serverVersion, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("aboutDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* close = new ActionButton(QString(), ButtonRole::Secondary);
    inEveryLanguage(this, [this, close] {
        setWindowTitle(tr("About Gatehouse"));
        close->setText(tr("&Close"));
    });
    close->setObjectName(QStringLiteral("aboutClose"));
    close->setDefault(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::cardPaddingHorizontal, metrics::cardPaddingVertical,
                               metrics::cardPaddingHorizontal, metrics::cardPaddingVertical);
    layout->setSpacing(metrics::space8);
    layout->addWidget(new InitialsTile(QStringLiteral("Gatehouse"), InitialsTile::Shape::Brand, metrics::tileMedium), 0,
                      Qt::AlignHCenter);
    const auto add = [layout](const Words& words, TextRole role) {
        auto* label = new TextLabel(role);
        inEveryLanguage(label, [label, words] { label->setText(words()); });
        label->setAlignment(Qt::AlignHCenter);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(label);
    };
    add([] { return tr("Gatehouse %1").arg(QStringLiteral(GATEHOUSE_VERSION)); }, TextRole::CardTitle);
    add([] { return tr("Looks after your account on a data platform."); }, TextRole::Body);
    if (!serverName.isEmpty())
        add([serverName, serverVersion] { return tr("Connected to %1, version %2.").arg(serverName, serverVersion); },
            TextRole::Subtitle);
    add([] { return tr("Free software under the Apache License 2.0, without any warranty."); }, TextRole::Small);
    layout->addSpacing(metrics::space8);
    layout->addWidget(close, 0, Qt::AlignHCenter);
    setMinimumWidth(metrics::formWidth);
    new WrappedHeight(this);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

} // namespace gatehouse
