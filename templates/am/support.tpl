{{%AUTOESCAPE context="HTML"}}<div class="page-head"><div>
  <h1>Support</h1>
  <p>Write to us here and we answer by mail. In a hurry? Call {{PHONE}}.</p>
</div></div>
{{#SENT}}<div class="notice mb5 w-l" data-tone="ok" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><div>We have your message, with the reference <span class="copy mono">{{REF}}</span>. It is on its way, with a copy to the writer. With an address that is not on file for the account it waits until the link is used that we mailed to that address.</div></div>{{/SENT}}
{{#FORM}}<form class="card w-l" method="post" action="/am/support.html" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="once" value="{{F_ONCE}}">
  <div class="card-body stack">
    {{>F_ONCE_ERROR}}
    <div class="field{{#F_ABOUT_INVALID}} field-error{{/F_ABOUT_INVALID}}">
      <div class="row"><label for="about">What it is about</label> {{>HELP_ABOUT}}</div>
      {{>F_ABOUT_ERROR}}
      <select id="about" name="about" class="w-m" aria-describedby="about-error"{{#F_ABOUT_INVALID}} aria-invalid="true"{{/F_ABOUT_INVALID}}><option value="">The account</option>{{#SERVER}}<option value="{{ID}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{HOSTNAME}}</option>{{/SERVER}}</select>
    </div>
    <div class="field{{#F_SUBJECT_INVALID}} field-error{{/F_SUBJECT_INVALID}}">
      <label for="subject">Subject</label>
      {{>F_SUBJECT_ERROR}}
      <input id="subject" name="subject" type="text" maxlength="100" autocomplete="off" value="{{F_SUBJECT}}" aria-describedby="subject-error"{{#F_SUBJECT_INVALID}} aria-invalid="true"{{/F_SUBJECT_INVALID}}>
    </div>
    <div class="field{{#F_TEXT_INVALID}} field-error{{/F_TEXT_INVALID}}">
      <label for="text">Message</label>
      <span class="hint" id="text-hint">What you did, what happened, since when. Never write a password here</span>
      {{>F_TEXT_ERROR}}
      <textarea id="text" name="text" rows="9" maxlength="5000" aria-describedby="text-hint text-error"{{#F_TEXT_INVALID}} aria-invalid="true"{{/F_TEXT_INVALID}}>{{F_TEXT:pre_escape}}</textarea>
    </div>
    {{>WRITERS}}
    <div class="field-row">
      <div class="field{{#F_OTHER_NAME_INVALID}} field-error{{/F_OTHER_NAME_INVALID}}">
        <label for="other-name">Somebody else’s name</label>
        <span class="hint" id="other-name-hint">Only if nobody in the list writes</span>
        {{>F_OTHER_NAME_ERROR}}
        <input id="other-name" name="other-name" type="text" class="w-m" maxlength="100" autocomplete="off" value="{{F_OTHER_NAME}}" aria-describedby="other-name-hint other-name-error"{{#F_OTHER_NAME_INVALID}} aria-invalid="true"{{/F_OTHER_NAME_INVALID}}>
      </div>
      <div class="field{{#F_OTHER_EMAIL_INVALID}} field-error{{/F_OTHER_EMAIL_INVALID}}">
        <label for="other-email">Somebody else’s email</label>
        <span class="hint" id="other-email-hint">We mail a link there first, which sends the message</span>
        {{>F_OTHER_EMAIL_ERROR}}
        <input id="other-email" name="other-email" type="email" class="w-m" maxlength="254" autocomplete="off" value="{{F_OTHER_EMAIL}}" aria-describedby="other-email-hint other-email-error"{{#F_OTHER_EMAIL_INVALID}} aria-invalid="true"{{/F_OTHER_EMAIL_INVALID}}>
      </div>
    </div>
    <div class="row"><button class="btn btn-primary" data-busy="Sending">Send the message</button></div>
  </div>
</form>{{/FORM}}
{{#NOBODY}}<p class="notice w-l"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#info"/></svg><span>Write to <a href="mailto:{{SUPPORT_EMAIL}}">{{SUPPORT_EMAIL}}</a>: no contact is on file for your account yet.</span></p>{{/NOBODY}}
