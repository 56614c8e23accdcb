{{%AUTOESCAPE context="HTML"}}<div class="page-head"><div>
  <h1>Who owns this account?</h1>
  <p>No owner’s address is on file for {{CID}}. Codes that guard the account are mailed to the owner, so one of the contacts has to be the owner before you go on.</p>
</div></div>
{{#SOMEBODY}}<form class="card w-l" method="post" action="/am/owner_choice.html">
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <div class="card-body stack">
    <fieldset class="form-section" id="contact" tabindex="-1" aria-describedby="contact-error">
      <legend>The owner is</legend>
      {{>F_CONTACT_ERROR}}
      <div class="choices">{{#CONTACT}}
        <label class="choice"><input type="radio" name="contact" value="{{CONTACT_ID}}"{{#CHOSEN}} checked{{/CHOSEN}}><span class="choice-name">{{CONTACT_NAME}}</span><span class="choice-sub">{{CONTACT_EMAIL}}</span></label>{{/CONTACT}}
      </div>
    </fieldset>
    <p>All contacts are told by mail, with a link to take the choice back within three days.</p>
    <div><button class="btn btn-primary" data-busy="Saving">This is the owner</button></div>
  </div>
</form>{{/SOMEBODY}}
{{#NOBODY}}<div class="notice w-l" data-tone="warn" role="note"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg><div>This account has no contacts on file either. Write to <a href="mailto:{{SUPPORT_EMAIL}}">{{SUPPORT_EMAIL}}</a>: we enter the owner and you can go on.</div></div>{{/NOBODY}}
