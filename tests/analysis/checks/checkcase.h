// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/analysis/checks/checksubject.h"

/// A case about one certificate with nothing to complain about, which tests then spoil. Everything
/// that a check may ask about is in it.
struct CheckCase
{
    CheckCase();

    [[nodiscard]] Scep::CheckSubject subject() const;
    /// The answer of the check with that id; a null id when it was not asked.
    [[nodiscard]] Scep::CertificateCheck ask(const QString &id) const;

    Scep::Certificate certificate;
    Scep::Certificate issuing;
    Scep::Certificate root;
    QList<Scep::Certificate> others; ///< further certificates of the case
    Scep::CertificateRole role = Scep::CertificateRole::Device;
    Scep::Platform platform = Scep::Platform::Ios;
    Scep::CertificateChain chain;
    Scep::ScepProfile profile;
    Scep::ScepProfile server;
    Scep::ScepMessage request;
    Scep::Enrollment enrollment;
    bool hasChain = true;
    bool hasProfile = true;
    bool hasServer = true;
    bool hasEnrollment = true;
    bool isDeployedRoot = false;
    QStringList serverHosts;

    /// Instants of the case, midnight UTC.
    static Scep::Instant day(int year, int month, int date);

private:
    mutable Scep::CaseEvidence m_evidence;
};
