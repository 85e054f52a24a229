// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/certificate.h"

#include <QTextBrowser>

namespace Scep {

/// The fields and checks of one certificate as text that can be selected and copied. Long values
/// wrap anywhere, so that nothing is cut off in a narrow pane.
class CertificateView : public QTextBrowser
{
    Q_OBJECT

public:
    explicit CertificateView(QWidget *parent = nullptr);

    void showCertificate(const Certificate &certificate, const QList<CertificateCheck> &checks);
    /// Says in words what is known of a certificate that is not in evidence.
    void showMissing(const QString &message);

protected:
    void changeEvent(QEvent *event) override;

private:
    void render();

    Certificate m_certificate;
    QList<CertificateCheck> m_checks;
    QString m_missing;
};

} // namespace Scep
