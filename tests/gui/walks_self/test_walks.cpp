#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QTest>
#include <QVBoxLayout>

#include "tests/support/strict_test.h"
#include "tests/support/walks/walks.h"
#include "ui/theme/button_role.h"

using namespace gatehouse::test;

/// The walks themselves: a sound window passes, and each kind of fault is seen.
class TestWalks final : public StrictTest {
    Q_OBJECT

    struct Window final {
        QWidget root;
        QVBoxLayout* layout = new QVBoxLayout(&root);
        QLabel* label = new QLabel(QStringLiteral("&Name"));
        QLineEdit* name = new QLineEdit;
        QPushButton* save = new QPushButton(QStringLiteral("&Save"));
        Window()
        {
            root.setObjectName(QStringLiteral("window"));
            name->setObjectName(QStringLiteral("name"));
            name->setAccessibleName(QStringLiteral("Name"));
            save->setObjectName(QStringLiteral("save"));
            label->setBuddy(name);
            for (QWidget* w :
                 {static_cast<QWidget*>(label), static_cast<QWidget*>(name), static_cast<QWidget*>(save)}) {
                w->setMinimumHeight(30);
                layout->addWidget(w);
            }
        }
        QWidget* show()
        {
            root.resize(400, 300);
            root.show();
            [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(&root);
            return &root;
        }
    };

private Q_SLOTS:
    void passesASoundWindow()
    {
        Window window;
        QCOMPARE(allFaults(window.show()), QStringList());
    }
    void seesMissingNames()
    {
        Window window;
        window.name->setObjectName(QString());
        window.save->setText(QString());
        QCOMPARE(nameFaults(window.show()).size(), 2);
    }
    void seesTheSameLetterTwice()
    {
        Window window;
        auto* other = new QPushButton(QStringLiteral("&Stop"));
        window.layout->addWidget(other);
        QCOMPARE(mnemonicFaults(window.show()).size(), 1);
    }
    void seesMissingLetters()
    {
        Window window;
        window.label->setText(QStringLiteral("Name"));
        QCOMPARE(mnemonicFaults(window.show()).size(), 1);
        gatehouse::setButtonRole(window.save, gatehouse::ButtonRole::Primary);
        window.save->setText(QStringLiteral("Save"));
        QCOMPARE(mnemonicFaults(&window.root).size(), 2);
    }
    void seesCutTabs()
    {
        Window window;
        auto* tabs = new QTabBar;
        tabs->setObjectName(QStringLiteral("tabs"));
        tabs->addTab(QStringLiteral("Preferences"));
        tabs->addTab(QStringLiteral("Organizations"));
        tabs->setElideMode(Qt::ElideRight);
        tabs->setUsesScrollButtons(false);
        tabs->setFixedWidth(tabs->sizeHint().width() / 2);
        window.layout->addWidget(tabs);
        QCOMPARE(layoutFaults(window.show()).size(), 1);
        tabs->setTabToolTip(1, QStringLiteral("Organizations"));
        QCOMPARE(layoutFaults(&window.root), QStringList());
    }
    void seesTheSameLetterTwiceInAMenu()
    {
        QMenu menu;
        menu.addAction(QStringLiteral("&Copy"));
        menu.addAction(QStringLiteral("&Paste"));
        QCOMPARE(letterFaults(&menu), QStringList());
        menu.addAction(QStringLiteral("&Close"));
        menu.addAction(QString());
        QCOMPARE(letterFaults(&menu).size(), 2);
    }
    void seesCutText()
    {
        Window window;
        auto* label = new QLabel(QStringLiteral("A sentence that is much longer than its place"));
        label->setFixedWidth(40);
        window.layout->addWidget(label);
        QCOMPARE(layoutFaults(window.show()).size(), 1);
    }
    void seesOverlapAndWhatStandsOutside()
    {
        Window window;
        window.show();
        window.save->setGeometry(window.name->geometry());
        QCOMPARE(layoutFaults(&window.root).size(), 1);
        window.save->setGeometry(390, 290, 80, 30);
        QCOMPARE(layoutFaults(&window.root).size(), 1);
    }
    void seesSmallTargets()
    {
        Window window;
        window.save->setFixedSize(60, 16);
        QCOMPARE(targetFaults(window.show()).size(), 1);
    }
    void seesWhatTabDoesNotReach()
    {
        Window window;
        struct Trap final : QLineEdit {
            bool focusNextPrevChild(bool) override { return true; }
        };
        auto* trap = new Trap;
        trap->setObjectName(QStringLiteral("trap"));
        window.layout->insertWidget(1, trap);
        QVERIFY(!tabFaults(window.show()).isEmpty());
    }
};

QTEST_MAIN(TestWalks)
#include "test_walks.moc"
