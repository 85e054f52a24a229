// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/item/mergedlogmodel.h"

#include "tests/ui/logdocuments.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Scep;

class TestMergedLogModel : public QObject
{
    Q_OBJECT

private slots:
    void aRecordShowsWhatItSays_data();
    void aRecordShowsWhatItSays();
    void sourcesOfOneNameAreToldApart();
};

void TestMergedLogModel::aRecordShowsWhatItSays_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("eventId");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const QByteArray &line, const QString &eventId,
                        const QString &message, const QString &shown) {
        QTest::newRow(name) << line << eventId << message << shown;
    };
    row("text", "10:00 enrolled", {}, u"enrolled"_s, u"10:00 enrolled"_s);
    row("text of an event", "Error 10:00 event 32", u"32"_s, u"failed"_s,
        u"Error 10:00 event 32"_s);
    row("XML", "<Event xmlns='http://schemas'>", u"32"_s, u"The request\nfailed"_s,
        u"Event 32: The request⏎failed"_s);
    row("XML without a number", "<E2ETraceEvent>", {}, u"Posted"_s, u"Posted"_s);
    row("XML that says nothing", "<Event xmlns='http://schemas'>", u"32"_s, {},
        u"<Event xmlns='http://schemas'>"_s);
    row("no text", {}, u"32"_s, u"failed"_s, u"Event 32: failed"_s);
}

void TestMergedLogModel::aRecordShowsWhatItSays()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, eventId);
    QFETCH(QString, message);
    CaseEvidence evidence;
    evidence.sources.append(SourceFile{.id = SourceId{1}, .displayName = u"one"_s});
    LogEvent event;
    event.evidence = {
        .source = SourceId{1}, .line = 1, .range = {.offset = 0, .length = line.size()}};
    event.instant = {.sinceEpoch = std::chrono::seconds(1), .certainty = TimeCertainty::Known};
    if (!eventId.isEmpty()) {
        event.fields.insert(u"EventID"_s, eventId);
    }
    event.fields.insert(u"message"_s, message);
    evidence.events.append(event);
    MergedLogModel model([&line](SourceId) -> std::shared_ptr<const TextDocument> {
        return line.isEmpty() ? nullptr : documentOf(line);
    });
    model.setCase(evidence, {});
    QCOMPARE(model.rowCount(), 1);
    QTEST(model.index(0, static_cast<int>(MergedLogModel::Column::Text)).data().toString(),
          "shown");
}

void TestMergedLogModel::sourcesOfOneNameAreToldApart()
{
    CaseEvidence evidence;
    evidence.sources = {
        SourceFile{.id = SourceId{1}, .path = u"/case/pc1/a.xml"_s, .displayName = u"a.xml"_s},
        SourceFile{.id = SourceId{2}, .path = u"/case/pc2/a.xml"_s, .displayName = u"a.xml"_s},
        SourceFile{.id = SourceId{3}, .path = u"/case/pc2/b.log"_s, .displayName = u"b.log"_s}};
    const auto names = MergedLogModel::namesOf(evidence);
    QCOMPARE(names.value(SourceId{1}), u"a.xml in pc1"_s);
    QCOMPARE(names.value(SourceId{2}), u"a.xml in pc2"_s);
    QCOMPARE(names.value(SourceId{3}), u"b.log"_s);
}

QTEST_MAIN(TestMergedLogModel)
#include "tst_mergedlogmodel.moc"
