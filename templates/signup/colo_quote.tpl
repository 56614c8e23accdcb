{{%AUTOESCAPE context="HTML"}}{{#SENT}}<div class="page-head"><div>
  <h1>We have your request</h1>
  <p>Its reference is <span class="copy mono">{{SENT_REF}}</span>. We send you a quote by email within two working days, with a link to order at the quoted price.</p>
</div></div>
<p><a class="btn" href="{{PUBLIC_URL}}">Back to the start page</a></p>{{/SENT}}
{{#ASK}}<div class="page-head"><div>
  <h1>Ask for a quote</h1>
  <p>For a server that none of our packages is. Tell us what you need; it costs nothing and binds you to nothing.</p>
</div></div>
<form class="stack" method="post" action="/signup/colo_quote.html" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="once" value="{{ONCE}}">
  <fieldset class="card form-section">
    <legend>The server</legend>
    <div class="cols cols-2">
      {{#CHOICE}}<div class="field{{#INVALID}} field-error{{/INVALID}}">
        <label for="{{FIELD}}">{{LABEL}}</label>
        {{>FIELD_ERROR}}
        <select id="{{FIELD}}" name="{{FIELD}}" aria-describedby="{{FIELD}}-error"{{#INVALID}} aria-invalid="true"{{/INVALID}}><option value="">Choose</option>{{#OPTION}}<option value="{{VALUE}}"{{#CHECKED}} selected{{/CHECKED}}>{{WORDS}}</option>{{/OPTION}}</select>
      </div>{{/CHOICE}}
    </div>
    <div class="field{{#F_DELIVERY_INVALID}} field-error{{/F_DELIVERY_INVALID}}">
      <label for="delivery">Delivery date wanted <span class="opt">(optional)</span></label>
      <span class="hint" id="delivery-hint">Year, month, day: for example 2026-12-24</span>
      {{>F_DELIVERY_ERROR}}
      <input id="delivery" name="delivery" type="text" class="w-s" autocomplete="off" maxlength="10" value="{{F_DELIVERY}}" aria-describedby="delivery-hint delivery-error"{{#F_DELIVERY_INVALID}} aria-invalid="true"{{/F_DELIVERY_INVALID}}>
    </div>
    <fieldset id="install" tabindex="-1" aria-describedby="install-error">
      <legend>Who installs the operating system?</legend>
      {{>F_INSTALL_ERROR}}
      <div class="choices">
        <label class="choice"><input type="radio" name="install" value="staff"{{#INSTALL_STAFF}} checked{{/INSTALL_STAFF}}><span class="choice-name">Your staff</span></label>
        <label class="choice"><input type="radio" name="install" value="ipkvm"{{#INSTALL_IPKVM}} checked{{/INSTALL_IPKVM}}><span class="choice-name">I do, over IPKVM</span></label>
      </div>
    </fieldset>
  </fieldset>
  <fieldset class="card form-section">
    <legend>You</legend>
    <div class="field-row">
      <div class="field{{#F_NAME_INVALID}} field-error{{/F_NAME_INVALID}}">
        <label for="name">Full name</label>
        {{>F_NAME_ERROR}}
        <input id="name" name="name" type="text" autocomplete="name" maxlength="100" value="{{F_NAME}}" aria-describedby="name-error"{{#F_NAME_INVALID}} aria-invalid="true"{{/F_NAME_INVALID}}>
      </div>
      <div class="field{{#F_COMPANY_INVALID}} field-error{{/F_COMPANY_INVALID}}">
        <label for="company">Company <span class="opt">(optional)</span></label>
        {{>F_COMPANY_ERROR}}
        <input id="company" name="company" type="text" autocomplete="organization" maxlength="100" value="{{F_COMPANY}}" aria-describedby="company-error"{{#F_COMPANY_INVALID}} aria-invalid="true"{{/F_COMPANY_INVALID}}>
      </div>
    </div>
    <div class="field-row">
      <div class="field{{#F_EMAIL_INVALID}} field-error{{/F_EMAIL_INVALID}}">
        <label for="email">Email</label>
        <span class="hint" id="email-hint">The quote goes here</span>
        {{>F_EMAIL_ERROR}}
        <input id="email" name="email" type="email" autocomplete="email" spellcheck="false" maxlength="254" value="{{F_EMAIL}}" aria-describedby="email-hint email-error"{{#F_EMAIL_INVALID}} aria-invalid="true"{{/F_EMAIL_INVALID}}>
      </div>
      <div class="field{{#F_PHONE_INVALID}} field-error{{/F_PHONE_INVALID}}">
        <label for="phone">Phone <span class="opt">(optional)</span></label>
        {{>F_PHONE_ERROR}}
        <input id="phone" name="phone" type="tel" autocomplete="tel" maxlength="40" value="{{F_PHONE}}" aria-describedby="phone-error"{{#F_PHONE_INVALID}} aria-invalid="true"{{/F_PHONE_INVALID}}>
      </div>
    </div>
    <fieldset id="customer" tabindex="-1" aria-describedby="customer-error">
      <legend>Are you a customer already?</legend>
      {{>F_CUSTOMER_ERROR}}
      <div class="choices">
        <label class="choice"><input type="radio" name="customer" value="no"{{#CUSTOMER_NO}} checked{{/CUSTOMER_NO}}><span class="choice-name">No</span></label>
        <label class="choice"><input type="radio" name="customer" value="yes"{{#CUSTOMER_YES}} checked{{/CUSTOMER_YES}}><span class="choice-name">Yes</span></label>
      </div>
    </fieldset>
    <div class="field w-m{{#F_HEARD_INVALID}} field-error{{/F_HEARD_INVALID}}">
      <label for="heard">Where you heard of us <span class="opt">(optional)</span></label>
      {{>F_HEARD_ERROR}}
      <select id="heard" name="heard" aria-describedby="heard-error"{{#F_HEARD_INVALID}} aria-invalid="true"{{/F_HEARD_INVALID}}><option value="">No answer</option>{{#HEARD}}<option value="{{VALUE}}"{{#CHECKED}} selected{{/CHECKED}}>{{WORDS}}</option>{{/HEARD}}</select>
    </div>
    <div class="field{{#F_QUESTIONS_INVALID}} field-error{{/F_QUESTIONS_INVALID}}">
      <label for="questions">Questions and wishes <span class="opt">(optional)</span></label>
      {{>F_QUESTIONS_ERROR}}
      <textarea id="questions" name="questions" rows="4" maxlength="2000" aria-describedby="questions-error">{{F_QUESTIONS:pre_escape}}</textarea>
    </div>
  </fieldset>
  <p><button class="btn btn-primary btn-lg" data-busy="Sending your request">Ask for the quote</button></p>
</form>{{/ASK}}
