// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/casefilelimits.h"
#include "tests/ui/palettes.h"
#include "ui/labelicon.h"
#include "ui/statuscolors.h"
#include "ui/window/notedialog.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QGroupBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace Scep;

class TestNoteDialog : public QObject
{
    Q_OBJECT

private slots:
    void aNewNoteGetsIdTimeAndPlace();
    void aChangedNoteKeepsIdTimeAndPlace();
    void aTextThatIsTooLongIsRefused();
    void itIsSaidWhyThereIsNoVerdict();
    void labelsAreTellableInEveryPalette_data();
    void labelsAreTellableInEveryPalette();
    void theKeysOfTheTextAddTheNoteAtOnce_data();
    void theKeysOfTheTextAddTheNoteAtOnce();
    void theDialogIsDrawnForLooking_data();
    void theDialogIsDrawnForLooking();
};

namespace {
QList<NotePlace> places()
{
    AnnotationTarget request;
    request.kind = AnnotationTargetKind::Enrollment;
    request.subject = QStringLiteral("device-1/scep-1");
    return {{.target = request, .text = QStringLiteral("Certificate request VPN")},
            {.target = {}, .text = QStringLiteral("The case")}};
}

template<typename T>
T *child(const NoteDialog &dialog, const char *name)
{
    return dialog.findChild<T *>(QLatin1StringView(name));
}

Annotation oldNote()
{
    Annotation note;
    note.id = QUuid::createUuid();
    note.target = places().constFirst().target;
    note.text = QStringLiteral("Asked the user: the prompt came, and was closed.");
    note.label = AnnotationLabel::Orange;
    note.isInReport = false;
    note.ownVerdict = {.outcome = Outcome::Failed,
                       .stage = Stage::Deliver,
                       .reason = QStringLiteral("The user told so")};
    note.createdAt = QDateTime::fromSecsSinceEpoch(1'700'000'000, QTimeZone::UTC);
    note.changedAt = note.createdAt;
    return note;
}

void addPaletteRows()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << Fixtures::paletteOf(Qt::white, Qt::black);
    QTest::newRow("dark") << Fixtures::paletteOf(QColor(30, 32, 36), QColor(230, 230, 230));
    QTest::newRow("high contrast") << Fixtures::paletteOf(Qt::black, Qt::yellow);
}
} // namespace

void TestNoteDialog::aNewNoteGetsIdTimeAndPlace()
{
    NoteDialog dialog({}, places());
    child<QComboBox>(dialog, "notePlace")->setCurrentIndex(1);
    child<QPlainTextEdit>(dialog, "noteText")->setPlainText(QStringLiteral("  said  \n"));
    const Annotation note = dialog.annotation();
    QVERIFY(!note.id.isNull());
    QCOMPARE(note.target, places().constLast().target);
    QCOMPARE(note.text, QStringLiteral("said"));
    QVERIFY(note.isInReport);
    QCOMPARE(note.createdAt, note.changedAt);
    QCOMPARE(note.createdAt.offsetFromUtc(), 0);
    QVERIFY(std::abs(note.createdAt.secsTo(QDateTime::currentDateTimeUtc())) < 60);
}

void TestNoteDialog::aChangedNoteKeepsIdTimeAndPlace()
{
    const Annotation before = oldNote();
    NoteDialog dialog(before, {places().constFirst()});
    QVERIFY(!child<QComboBox>(dialog, "notePlace")->isEnabled());
    Annotation after = dialog.annotation();
    QVERIFY(after.changedAt > before.changedAt);
    after.changedAt = before.changedAt;
    QCOMPARE(after, before); // nothing was touched
    child<QPlainTextEdit>(dialog, "noteText")->setPlainText(QStringLiteral("other"));
    QCOMPARE(dialog.annotation().id, before.id);
    QCOMPARE(dialog.annotation().createdAt, before.createdAt);
    QCOMPARE(dialog.annotation().target, before.target);
}

void TestNoteDialog::aTextThatIsTooLongIsRefused()
{
    NoteDialog dialog({}, places());
    auto *text = child<QPlainTextEdit>(dialog, "noteText");
    const auto *accept = child<QPushButton>(dialog, "noteAccept");
    text->setPlainText(QString(CaseFileLimits::AnnotationCharacters, u'x'));
    QVERIFY(accept->isEnabled());
    text->setPlainText(QString(CaseFileLimits::AnnotationCharacters + 1, u'x'));
    QVERIFY(!accept->isEnabled());
    QVERIFY(child<QLabel>(dialog, "noteHint")->text().contains(QStringLiteral("100")));
}

void TestNoteDialog::theKeysOfTheTextAddTheNoteAtOnce_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("main keys") << Qt::Key_Return;
    QTest::newRow("number pad") << Qt::Key_Enter;
}

void TestNoteDialog::theKeysOfTheTextAddTheNoteAtOnce()
{
    QFETCH(Qt::Key, key);
    NoteDialog dialog({}, places());
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    auto *text = child<QPlainTextEdit>(dialog, "noteText");
    QTest::keyClick(text, key, Qt::ControlModifier);
    QVERIFY(dialog.isVisible()); // there is no text yet
    QTest::keyClicks(text, QStringLiteral("said"));
    QTest::keyClick(text, key, Qt::ControlModifier);
    // Not a moment later: what comes next may be the end of the program.
    QVERIFY(!dialog.isVisible());
    QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
    QCOMPARE(dialog.annotation().text, QStringLiteral("said"));
}

void TestNoteDialog::itIsSaidWhyThereIsNoVerdict()
{
    const NoteDialog dialog({}, places());
    const auto *why = child<QLabel>(dialog, "noteVerdictWhy");
    const auto *verdict = child<QGroupBox>(dialog, "noteVerdict");
    QVERIFY(why->isHidden() && verdict->isEnabled() && verdict->toolTip().isEmpty());
    child<QComboBox>(dialog, "notePlace")->setCurrentIndex(1); // the case
    QVERIFY(!why->isHidden() && !verdict->isEnabled());
    QCOMPARE(verdict->toolTip(), why->text());
}

void TestNoteDialog::labelsAreTellableInEveryPalette_data()
{
    addPaletteRows();
}

void TestNoteDialog::labelsAreTellableInEveryPalette()
{
    QFETCH(QPalette, palette);
    QSet<QRgb> colors;
    for (int label = 0; label <= static_cast<int>(AnnotationLabel::Purple); ++label) {
        const QColor color = labelColor(static_cast<AnnotationLabel>(label), palette);
        QVERIFY(contrastRatio(color, palette.color(QPalette::Base)) >= 3.0);
        colors.insert(color.rgb());
        QVERIFY(!labelIcon(static_cast<AnnotationLabel>(label)).pixmap(16).isNull());
    }
    QCOMPARE(colors.size(), 7);
}

void TestNoteDialog::theDialogIsDrawnForLooking_data()
{
    addPaletteRows();
}

void TestNoteDialog::theDialogIsDrawnForLooking()
{
    QFETCH(QPalette, palette);
    const QPalette before = QApplication::palette();
    QApplication::setPalette(palette);
    NoteDialog dialog(oldNote(), {places().constFirst()});
    dialog.show();
    QCoreApplication::processEvents();
    const QString name =
        QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("notedialog-%1.png"));
    const bool isSaved = dialog.grab().save(name.arg(QString::fromLatin1(QTest::currentDataTag())));
    QApplication::setPalette(before);
    QVERIFY(isSaved);
}

QTEST_MAIN(TestNoteDialog)
#include "tst_notedialog.moc"
