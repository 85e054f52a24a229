// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/item/roles.h"
#include "models/session/casestore.h"
#include "ui/panes/certificatedrag.h"
#include "ui/panes/certificatefiles.h"
#include "ui/panes/listpane.h"
#include "ui/window/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace Scep;

/// Certificates on their way out: names, forms, and dragging.
class TestCertificateFiles : public QObject
{
    Q_OBJECT

private slots:
    void nameInTheCertificateIsNoPath_data();
    void nameInTheCertificateIsNoPath();
    void pemHoldsTheOctets();
    void filesHoldTheOctetsUnderNamesOfTheirOwn();
    void withoutAFolderThereIsText();
    void dragOffersTheRowsCertificate();
    void aClickIsNoDrag();
    void whatIsNotSelectedIsNotDragged();
    void nothingIsDraggedWithoutACertificate();
    void theWindowCopiesTheShownOne();
};

namespace {
Certificate named(const QString &name, const QByteArray &der = "der")
{
    Certificate certificate;
    certificate.commonName = name;
    certificate.der = der;
    certificate.fingerprint = u"fp-"_s + name;
    return certificate;
}

/// A list of certificates, and what was dragged out of it.
struct Scene
{
    Scene()
    {
        for (const Certificate &certificate : std::as_const(certificates)) {
            auto *item = new QStandardItem(certificate.commonName);
            item->setData(certificate.fingerprint, IdRole);
            model.appendRow(item);
        }
        model.appendRow(new QStandardItem(u"not in evidence"_s));
    }

    void install(QAbstractItemView &view)
    {
        view.setModel(&model);
        view.resize(300, 200);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        new CertificateDrag(
            view,
            [this](const QString &fingerprint) {
                const auto found =
                    std::ranges::find(certificates, fingerprint, &Certificate::fingerprint);
                return found != certificates.cend() ? &*found : nullptr;
            },
            [this](std::unique_ptr<QMimeData> mime) { dragged.push_back(std::move(mime)); });
    }

    static void drag(QAbstractItemView &view, int row, int way)
    {
        const QPoint from = view.visualRect(view.model()->index(row, 0)).center();
        QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, QPointF(from + QPoint(way, 0)),
                         view.viewport()->mapToGlobal(QPointF(from + QPoint(way, 0))), Qt::NoButton,
                         Qt::LeftButton, {});
        QApplication::sendEvent(view.viewport(), &move);
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, from + QPoint(way, 0));
    }

    QList<Certificate> certificates{named(u"CA"_s, "one"), named(u"device"_s, "two")};
    QStandardItemModel model;
    std::vector<std::unique_ptr<QMimeData>> dragged;
};
} // namespace

void TestCertificateFiles::nameInTheCertificateIsNoPath_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("file");
    QTest::newRow("plain") << u"Contoso Issuing CA 1"_s << u"Contoso Issuing CA 1.cer"_s;
    QTest::newRow("path") << u"../../etc/passwd"_s << u"etc-passwd.cer"_s;
    QTest::newRow("option") << u"-rf"_s << u"rf.cer"_s;
    QTest::newRow("hidden") << u".profile"_s << u"profile.cer"_s;
    QTest::newRow("turned around") << u"a\u202Egpj.exe"_s << u"a-gpj-exe.cer"_s;
    QTest::newRow("line feed") << u"a\nb"_s << u"a-b.cer"_s;
    QTest::newRow("nothing") << QString() << u"certificate.cer"_s;
    QTest::newRow("only signs") << u"////"_s << u"certificate.cer"_s;
    QTest::newRow("Polish") << u"Urząd"_s << u"Urząd.cer"_s;
    QTest::newRow("long") << QString(500, u'x') << QString(80, u'x') + u".cer"_s;
}

void TestCertificateFiles::nameInTheCertificateIsNoPath()
{
    QFETCH(QString, name);
    QFETCH(QString, file);
    QCOMPARE(certificateFileName(named(name)), file);
}

void TestCertificateFiles::pemHoldsTheOctets()
{
    const QByteArray der(100, '\x30');
    const QList<QByteArray> lines = certificatePem(named(u"x"_s, der)).trimmed().split('\n');
    QCOMPARE(lines.first(), "-----BEGIN CERTIFICATE-----");
    QCOMPARE(lines.last(), "-----END CERTIFICATE-----");
    QCOMPARE(lines.at(1).size(), 64);
    QCOMPARE(QByteArray::fromBase64(lines.mid(1, lines.size() - 2).join()), der);
}

void TestCertificateFiles::filesHoldTheOctetsUnderNamesOfTheirOwn()
{
    const QTemporaryDir folder;
    const auto mime = certificateMime(
        {named(u"CA"_s, "one"), named(u"ca"_s, "two"), named(u"CA"_s, "three")}, folder.path());
    QVERIFY(mime);
    QByteArrayList contents;
    QStringList names;
    for (const QUrl &url : mime->urls()) {
        QFile file(url.toLocalFile());
        QVERIFY(file.open(QIODevice::ReadOnly));
        contents.append(file.readAll());
        names.append(QFileInfo(file).fileName());
    }
    QCOMPARE(contents, QByteArrayList({"one", "two", "three"}));
    QCOMPARE(names, QStringList({u"CA.cer"_s, u"ca (2).cer"_s, u"CA (3).cer"_s}));
    QCOMPARE(mime->text().count(u"BEGIN CERTIFICATE"_s), 3);
    QVERIFY(!mime->hasFormat(u"application/pkix-cert"_s)); // of which there can be one
}

void TestCertificateFiles::withoutAFolderThereIsText()
{
    const auto mime = certificateMime({named(u"CA"_s, "one")}, {});
    QVERIFY(mime->urls().isEmpty());
    QVERIFY(mime->text().contains(u"BEGIN CERTIFICATE"_s));
    QCOMPARE(mime->data(u"application/pkix-cert"_s), "one");
}

void TestCertificateFiles::dragOffersTheRowsCertificate()
{
    Scene scene;
    ListPane list;
    scene.install(list);
    Scene::drag(list, 1, QApplication::startDragDistance() + 5);
    QCOMPARE(scene.dragged.size(), 1U);
    QCOMPARE(scene.dragged.front()->data(u"application/pkix-cert"_s), "two");
    QVERIFY(QFile::exists(scene.dragged.front()->urls().constFirst().toLocalFile()));
}

void TestCertificateFiles::aClickIsNoDrag()
{
    Scene scene;
    ListPane list;
    scene.install(list);
    Scene::drag(list, 1, 1);
    QCOMPARE(scene.dragged.size(), 0U);
}

void TestCertificateFiles::whatIsNotSelectedIsNotDragged()
{
    Scene scene;
    QTableView table;
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    scene.install(table);
    table.selectRow(0);
    Scene::drag(table, 1, QApplication::startDragDistance() + 5);
    QCOMPARE(scene.dragged.size(), 0U);
    table.selectAll();
    Scene::drag(table, 1, QApplication::startDragDistance() + 5);
    QCOMPARE(scene.dragged.size(), 1U);
    QCOMPARE(scene.dragged.front()->urls().size(), 2);
}

void TestCertificateFiles::nothingIsDraggedWithoutACertificate()
{
    Scene scene;
    ListPane list;
    scene.install(list);
    Scene::drag(list, 2, QApplication::startDragDistance() + 5);
    QCOMPARE(scene.dragged.size(), 0U);
}

void TestCertificateFiles::theWindowCopiesTheShownOne()
{
    CaseStore store([](const CaseEvidence &) { return Analysis(); });
    MainWindow window(store);
    window.resize(1200, 800);
    window.show();
    auto *copy = window.findChild<QAction *>(u"actionCopyCertificate"_s);
    QVERIFY(!copy->isEnabled());
    SourceContents contents;
    contents.source.id = store.nextSourceId();
    contents.source.displayName = u"ca.cer"_s;
    contents.certificates = {named(u"Contoso Root CA"_s, "octets")};
    contents.certificates.first().fingerprint = QString(64, u'a');
    store.addSource(contents);
    QTRY_VERIFY(copy->isEnabled());
    QVERIFY(window.findChild<QAction *>(u"actionSaveCertificate"_s)->isEnabled());
    copy->trigger();
    QCOMPARE(QApplication::clipboard()->text().toLatin1(),
             certificatePem(contents.certificates.first()));
}

QTEST_MAIN(TestCertificateFiles)
#include "tst_certificatefiles.moc"
