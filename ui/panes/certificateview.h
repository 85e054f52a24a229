// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"
#include "models/report/certificatetext.h"

#include <QTextBrowser>

namespace Scep {

/// The fields and checks of one certificate, or what a SCEP message tells, as text that can be
/// selected and copied. Long values wrap anywhere, so that nothing is cut off in a narrow pane.
class CertificateView : public QTextBrowser
{
    Q_OBJECT

public:
    explicit CertificateView(QWidget *parent = nullptr);

    /// @p verdicts are of its place in the chain that is shown, @p views of the CAs that others
    /// name.
    void showCertificate(const Certificate &certificate, const QList<CertificateCheck> &checks,
                         const QList<LinkVerdict> &verdicts = {},
                         const QList<ChainView> &views = {});
    /// Shows what the message tells, and its elements by offset. @p evidence is asked for the
    /// recipient's certificate.
    void showMessage(const ScepMessage &message, const CaseEvidence &evidence);
    /// The id (encodedItemId()) of what is shown; empty when it is not in evidence.
    [[nodiscard]] QString shownItemId() const { return m_itemId; }
    /// The name of the field that the text cursor stands in; empty when it stands in none.
    [[nodiscard]] QString currentField() const;
    /// Says in words what is known of a certificate that is not in evidence.
    void showMissing(const QString &message);

protected:
    void changeEvent(QEvent *event) override;
    /// The menu of a text, and the view's own actions.
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void render();
    [[nodiscard]] QString mutedName() const;
    void addIcons();
    [[nodiscard]] QString checksHtml() const;
    [[nodiscard]] QString verdictsHtml() const;
    [[nodiscard]] QString viewsHtml() const;
    [[nodiscard]] QString groupsHtml() const;
    [[nodiscard]] QString extensionsHtml() const;
    [[nodiscard]] QString fieldsHtml() const;

    QList<FieldGroup> m_groups;
    QList<CertificateExtension> m_extensions;
    bool m_showsRaw = false; ///< the extensions one by one, with their octets
    QList<CertificateCheck> m_checks;
    QList<LinkVerdict> m_verdicts;
    QList<ChainView> m_views;
    QList<ScepField> m_fields; ///< of a message
    QString m_missing;
    QString m_itemId;
};

} // namespace Scep
