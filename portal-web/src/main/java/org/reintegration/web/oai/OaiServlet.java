package org.reintegration.web.oai;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Where other catalogues ask; a question may come in the address or, as the protocol wants it, as a form. */
@WebServlet(OaiAnswers.ADDRESS)
public class OaiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient OaiAnswers answers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/xml");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(answers.to(request.getParameterMap()));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }
}
