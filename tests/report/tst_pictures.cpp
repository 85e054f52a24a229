// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/sequencepicture.h"
#include "models/report/svgtext.h"
#include "models/report/timelinepicture.h"
#include "models/report/timescale.h"
#include "tests/report/reportfixtures.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace Scep;
using namespace Scep::Testing;
using namespace std::chrono_literals;

/// The pictures of a report: where things stand, and that nothing falls out of them.
class TestPictures : public QObject
{
    Q_OBJECT

private slots:
    void aRulerIsARuler();
    void longPausesAreShortenedAndSaid();
    void ticksKeepTheirDistance();
    void theFailingStateIsRingedAndNamed();
    void everythingStaysInside_data();
    void everythingStaysInside();
    void labelsDoNotCover();
    void arrowsGoBetweenTheParties();
    void svgIsXmlAndEscapes();
    void nothingIsDrawnOfNothing();

private:
    static ReportEnrollment phone(const QString &text = u"VPN"_s)
    {
        return wholeReport(text).devices[0].enrollments[0];
    }
};

void TestPictures::aRulerIsARuler()
{
    const TimeScale scale({0s, 10s, 20s, 40s});
    QCOMPARE(scale.position(0s), 0.0);
    QCOMPARE(scale.position(10s), 0.25);
    QCOMPARE(scale.position(15s), 0.375);
    QCOMPARE(scale.position(40s), 1.0);
    QCOMPARE(scale.position(99s), 1.0);
    QVERIFY(scale.breaks().isEmpty());
}

void TestPictures::longPausesAreShortenedAndSaid()
{
    const TimeScale scale({0s, 2s, 6s, 1'806s});
    QCOMPARE(scale.breaks().size(), 1);
    QCOMPARE(scale.breaks()[0].length, std::chrono::microseconds(1'800s));
    QVERIFY(scale.position(6s) > 0.6);
    QVERIFY(scale.position(2s) < scale.position(6s));
    const TimeScale single({5s});
    QCOMPARE(single.position(5s), 0.0);
    QCOMPARE(TimeScale({}).ticks(0.1).size(), 0);
}

void TestPictures::ticksKeepTheirDistance()
{
    QList<std::chrono::microseconds> times;
    for (int i = 0; i < 100; ++i) {
        times.append(std::chrono::milliseconds(i * i));
    }
    const QList<TimeScale::Tick> ticks = TimeScale(times).ticks(0.12);
    QVERIFY(ticks.size() >= 3);
    QCOMPARE(ticks.first().position, 0.0);
    QCOMPARE(ticks.last().position, 1.0);
    for (qsizetype i = 1; i < ticks.size(); ++i) {
        QVERIFY(ticks[i].position - ticks[i - 1].position >= 0.12);
    }
}

void TestPictures::theFailingStateIsRingedAndNamed()
{
    const Picture picture = timelinePicture(phone());
    int rings = 0;
    QStringList bold;
    for (const PictureShape &shape : picture.shapes) {
        if (const auto *box = std::get_if<PictureBox>(&shape)) {
            rings += box->isStrong;
        } else if (const auto *text = std::get_if<PictureText>(&shape); text && text->isBold) {
            bold.append(text->text);
        }
    }
    QCOMPARE(rings, 1);
    QCOMPARE(bold.size(), 2);
    QCOMPARE(bold[0], u"5 Deliver"_s);
    QVERIFY2(bold[1].startsWith(u"‖ CERT_INSTALL_REQUESTED"_s), qPrintable(bold[1]));
    QVERIFY(picture.description.contains(u"5 Deliver: stalled, CERT_INSTALL_REQUESTED."_s));
}

void TestPictures::everythingStaysInside_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("short") << u"VPN"_s;
    QTest::newRow("long") << u"a very long state "_s.repeated(40);
    QTest::newRow("wide") << u"証明書"_s.repeated(60);
    QTest::newRow("pairs") << u"🐢"_s.repeated(200);
}

void TestPictures::everythingStaysInside()
{
    QFETCH(QString, text);
    const ReportEnrollment enrollment = phone(text);
    for (const Picture &picture : {timelinePicture(enrollment), sequencePicture(enrollment)}) {
        QVERIFY(!picture.shapes.isEmpty());
        for (const PictureShape &shape : picture.shapes) {
            if (const auto *box = std::get_if<PictureBox>(&shape)) {
                QVERIFY(box->at.x >= 0 && box->at.x + box->width <= picture.width);
                QVERIFY(box->at.y >= 0 && box->at.y + box->height <= picture.height);
                QVERIFY(box->width >= 0);
            } else if (const auto *label = std::get_if<PictureText>(&shape)) {
                const double width = estimatedWidth(label->text, label->size);
                const double left = label->anchor == PictureText::Anchor::Start ? label->at.x
                                    : label->anchor == PictureText::Anchor::End
                                        ? label->at.x - width
                                        : label->at.x - width / 2;
                QVERIFY2(left >= 0 && left + width <= picture.width, qPrintable(label->text));
                QVERIFY(label->at.y <= picture.height);
                QVERIFY(!label->text.isEmpty());
                QVERIFY(label->text.isValidUtf16());
            }
        }
    }
}

/// Of marks that stand close together some have no label; none lies over another.
void TestPictures::labelsDoNotCover()
{
    ReportEnrollment enrollment = phone();
    enrollment.spans.clear();
    for (int i = 0; i < 20; ++i) {
        const Instant at{std::chrono::seconds(1'000 + i * i * i), TimeCertainty::Known};
        enrollment.spans.append({.stage = Stage::Issue,
                                 .outcome = Outcome::Succeeded,
                                 .state = u"state %1"_s.arg(i),
                                 .from = at,
                                 .to = at});
    }
    struct Extent
    {
        double left;
        double right;
    };
    QList<Extent> labels;
    for (const PictureShape &shape : timelinePicture(enrollment).shapes) {
        const auto *text = std::get_if<PictureText>(&shape);
        if (text && text->text.contains(u"state"_s)) {
            const double width = estimatedWidth(text->text, text->size);
            const double left =
                text->anchor == PictureText::Anchor::End ? text->at.x - width : text->at.x;
            labels.append({left, left + width});
        }
    }
    QVERIFY(labels.size() >= 3 && labels.size() < 20);
    std::ranges::sort(labels, {}, &Extent::left);
    for (qsizetype i = 1; i < labels.size(); ++i) {
        QVERIFY(labels[i].left >= labels[i - 1].right);
    }
}

void TestPictures::arrowsGoBetweenTheParties()
{
    const Picture picture = sequencePicture(phone());
    QList<PictureLine> arrows;
    for (const PictureShape &shape : picture.shapes) {
        if (const auto *line = std::get_if<PictureLine>(&shape); line && line->hasArrow) {
            arrows.append(*line);
        }
    }
    // GetCACert there and back, and the CertRep.
    QCOMPARE(arrows.size(), 3);
    QVERIFY(arrows[0].from.x < arrows[0].to.x);
    QVERIFY(arrows[1].from.x > arrows[1].to.x);
    QCOMPARE(arrows[0].from.x, arrows[1].to.x);
    QVERIFY(arrows[0].from.y < arrows[1].from.y);
    QVERIFY(arrowHead(arrows[0])[1].x < arrows[0].to.x);
    QVERIFY(arrowHead(arrows[1])[1].x > arrows[1].to.x);
}

void TestPictures::svgIsXmlAndEscapes()
{
    const QString svg = svgText(timelinePicture(phone(u"</text><script>%1 & \"'"_s)), u"a-1"_s);
    QXmlStreamReader reader(svg);
    QStringList names;
    QString texts;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement) {
            names.append(reader.name().toString());
        } else if (reader.isCharacters()) {
            texts += reader.text();
        }
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    names.removeDuplicates();
    names.sort();
    QCOMPARE(names, (QStringList{u"circle"_s, u"desc"_s, u"line"_s, u"rect"_s, u"svg"_s, u"text"_s,
                                 u"title"_s}));
    QVERIFY(texts.contains(u"</text><script>%1 & \"'"_s));
}

void TestPictures::nothingIsDrawnOfNothing()
{
    const ReportEnrollment nothing;
    QVERIFY(timelinePicture(nothing).shapes.isEmpty());
    QVERIFY(sequencePicture(nothing).shapes.isEmpty());
}

QTEST_GUILESS_MAIN(TestPictures)
#include "tst_pictures.moc"
