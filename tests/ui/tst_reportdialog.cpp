// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/reportdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace Scep;

/// A report before it leaves the house: what is shown is what is saved, and nobody is named unless
/// the person wants it.
class TestReportDialog : public QObject
{
    Q_OBJECT

private slots:
    void nobodyIsNamedAtFirst_data();
    void nobodyIsNamedAtFirst();
    void uncheckedTextStays();
    void whatIsAlwaysRemovedIsNoChoice();
    void thePreviewIsSeenFromItsBeginning();
    void furtherTextIsReplaced();
    void redactionCanBeTurnedOff();
    void secretsCannotBeKept_data();
    void secretsCannotBeKept();
    void fileIsWrittenAsShown();
    void pagesArePdf();
    void failedWriteIsTold();
    void hostileTextStaysTextInThePreview();
    void dialogIsDrawnForLooking();
};

namespace {
constexpr auto User = "adele.vance@contoso.example";
constexpr auto Host = "pc1.contoso.example";

ReportMaterial material(const QString &reason = {})
{
    Report report;
    report.title = u"SCEP enrollment report"_s;
    report.program = u"SCEP Workbench 0"_s;
    ReportDevice device;
    device.id = u"device-1"_s;
    device.name = QLatin1StringView(Host);
    ReportEnrollment enrollment;
    enrollment.id = u"device-1/scep-1"_s;
    enrollment.name = u"SCEP certificate of %1"_s.arg(QLatin1StringView(User));
    enrollment.outcome = Outcome::Failed;
    enrollment.stage = Stage::Deliver;
    enrollment.headline = u"Failed at 5 Deliver"_s;
    enrollment.summary =
        u"Asked by %1 for team Bluebird. %2"_s.arg(QLatin1StringView(User), reason);
    device.enrollments = {enrollment};
    report.devices = {device};
    report.data = {{u"schema"_s, u"scep-workbench/report/1"_s}, {u"text"_s, enrollment.summary}};
    ReportEvent event;
    report.events = {event};
    return {.report = report,
            .identities = {{IdentityKind::Address, QLatin1StringView(User)},
                           {IdentityKind::Host, QLatin1StringView(Host)}},
            .publicTexts = {},
            .logTexts = {u"adele.vance@contoso.example and bob.kelly@contoso.example"_s},
            .key = QByteArray(RedactionKeyBytes, 'k'),
            .suggestion = u"report"_s};
}

QString textOf(const ReportDialog &dialog)
{
    return QString::fromUtf8(dialog.fileBytes().value_or("no bytes"));
}

void choose(const ReportDialog &dialog, int format)
{
    dialog.findChild<QComboBox *>(u"reportFormat"_s)->setCurrentIndex(format);
}

QStandardItem *rowOf(const ReportDialog &dialog, const QString &text)
{
    auto *model = dialog.findChild<QStandardItemModel *>();
    const QList<QStandardItem *> found = model->findItems(text);
    return found.isEmpty() ? nullptr : found.constFirst();
}
} // namespace

void TestReportDialog::nobodyIsNamedAtFirst_data()
{
    QTest::addColumn<int>("format");
    QTest::newRow("HTML") << 0;
    QTest::newRow("Markdown") << 2;
    QTest::newRow("JSON") << 3;
    QTest::newRow("CSV") << 4;
}

void TestReportDialog::nobodyIsNamedAtFirst()
{
    QFETCH(int, format);
    ReportDialog dialog(material());
    choose(dialog, format);
    const QString text = textOf(dialog);
    QVERIFY(!text.isEmpty());
    QVERIFY2(!text.contains(u"contoso"_s) && !text.contains(u"vance"_s), qUtf8Printable(text));
    const QString shown = dialog.findChild<QTextBrowser *>()->toPlainText();
    QVERIFY(!shown.isEmpty());
    QVERIFY2(!shown.contains(u"contoso"_s) && !shown.contains(u"vance"_s), qUtf8Printable(shown));
}

void TestReportDialog::uncheckedTextStays()
{
    ReportDialog dialog(material());
    choose(dialog, 2);
    QStandardItem *row = rowOf(dialog, QLatin1StringView(User));
    QVERIFY(row != nullptr && row->isCheckable());
    row->setCheckState(Qt::Unchecked);
    QTRY_VERIFY(textOf(dialog).contains(QLatin1StringView(User)));
    QVERIFY(!textOf(dialog).contains(QLatin1StringView(Host)));
    rowOf(dialog, QLatin1StringView(User))->setCheckState(Qt::Checked);
    QTRY_VERIFY(!textOf(dialog).contains(QLatin1StringView(User)));
}

void TestReportDialog::whatIsAlwaysRemovedIsNoChoice()
{
    const ReportDialog dialog(material(u"Bearer token=deadbeefX"_s));
    const QStandardItem *row = rowOf(dialog, u"••••••••"_s);
    QVERIFY(row != nullptr && !row->isCheckable());
    QCOMPARE(row->checkState(), Qt::Checked);
    QCOMPARE(row->toolTip(), u"Always removed"_s);
}

void TestReportDialog::thePreviewIsSeenFromItsBeginning()
{
    ReportDialog dialog(material(u"One more line.\n\n"_s.repeated(200)));
    dialog.show();
    const QScrollBar *bar = dialog.findChild<QTextBrowser *>()->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    QCOMPARE(bar->value(), 0);
    choose(dialog, 3);
    QCOMPARE(bar->value(), 0);
}

void TestReportDialog::furtherTextIsReplaced()
{
    ReportDialog dialog(material());
    choose(dialog, 2);
    QVERIFY(textOf(dialog).contains(u"Bluebird"_s));
    auto *add = dialog.findChild<QPushButton *>(u"reportAdd"_s);
    QVERIFY(!add->isEnabled());
    dialog.findChild<QLineEdit *>(u"reportText"_s)->setText(u" Bluebird "_s);
    QVERIFY(add->isEnabled());
    add->click();
    QVERIFY(!textOf(dialog).contains(u"Bluebird"_s));
    QVERIFY(rowOf(dialog, u"Bluebird"_s) != nullptr);
}

void TestReportDialog::redactionCanBeTurnedOff()
{
    ReportDialog dialog(material());
    choose(dialog, 2);
    dialog.findChild<QCheckBox *>(u"reportRedact"_s)->setChecked(false);
    QVERIFY(textOf(dialog).contains(QLatin1StringView(User)));
    QVERIFY(!dialog.findChild<QTreeView *>(u"reportReplacements"_s)->isEnabled());
    const QString said = dialog.findChild<QLabel *>(u"reportSummary"_s)->text();
    QVERIFY2(said.contains(u"Only passwords"_s), qUtf8Printable(said));
}

void TestReportDialog::secretsCannotBeKept_data()
{
    QTest::addColumn<bool>("redact");
    QTest::newRow("redacted") << true;
    QTest::newRow("not redacted") << false;
}

void TestReportDialog::secretsCannotBeKept()
{
    QFETCH(bool, redact);
    ReportDialog dialog(
        material(u"Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln"_s));
    dialog.findChild<QCheckBox *>(u"reportRedact"_s)->setChecked(redact);
    choose(dialog, 2);
    QVERIFY(!textOf(dialog).contains(u"eyJzdWIi"_s));
    const auto *model = dialog.findChild<QStandardItemModel *>();
    for (int row = 0; row < model->rowCount(); ++row) {
        const QString text = model->item(row)->text();
        QVERIFY2(!text.contains(u"eyJzdWIi"_s), qUtf8Printable(text));
    }
}

void TestReportDialog::fileIsWrittenAsShown()
{
    const QTemporaryDir folder;
    ReportDialog dialog(material());
    QSignalSpy saved(&dialog, &ReportDialog::saved);
    const QString path = folder.filePath(u"report.html"_s);
    dialog.saveTo(path);
    QCOMPARE(saved.size(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), dialog.fileBytes().value());
}

void TestReportDialog::pagesArePdf()
{
    ReportDialog dialog(material());
    choose(dialog, 1);
    const QByteArray bytes = dialog.fileBytes().value();
    QVERIFY(bytes.startsWith("%PDF-"));
    QVERIFY(dialog.findChild<QTextBrowser *>()->toPlainText().contains(u"Verdicts"_s));
}

void TestReportDialog::failedWriteIsTold()
{
    ReportDialog dialog(material());
    QSignalSpy saved(&dialog, &ReportDialog::saved);
    dialog.saveTo(u"/nowhere/at/all/report.html"_s);
    QCOMPARE(saved.size(), 0);
    const QString said = dialog.findChild<QLabel *>(u"reportMessage"_s)->text();
    QVERIFY2(said.contains(u"/nowhere/at/all/report.html"_s), qUtf8Printable(said));
}

void TestReportDialog::hostileTextStaysTextInThePreview()
{
    const QString hostile = u"<img src='http://example.test/x'><script>y</script>"_s;
    ReportDialog dialog(material(hostile));
    const auto *preview = dialog.findChild<QTextBrowser *>();
    QVERIFY2(preview->toPlainText().contains(u"<script>y</script>"_s),
             qUtf8Printable(preview->toPlainText()));
    QVERIFY(!preview->toHtml().contains(u"<img"_s));
}

void TestReportDialog::dialogIsDrawnForLooking()
{
    ReportDialog dialog(material());
    dialog.show();
    QCoreApplication::processEvents();
    QVERIFY(dialog.grab().save(u"reportdialog.png"_s));
}

QTEST_MAIN(TestReportDialog)
#include "tst_reportdialog.moc"
