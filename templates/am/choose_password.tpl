{{%AUTOESCAPE context="HTML"}}<div class="page-head"><div>
  <h1>Choose a password</h1>
  {{#CHOOSING}}<p>For the Account Manager login <b>{{ACCOUNT}}</b>. It is not the password of any of your servers.</p>{{/CHOOSING}}
</div></div>
{{#ARRIVING}}<form method="post" action="/am/choose_password.html" data-continue>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <input type="hidden" name="key" value="{{KEY}}">
  <p class="mb">The link works once: go on when you are ready to choose the password.</p>
  <button class="btn btn-primary">Go on</button>
</form>{{/ARRIVING}}
{{#CHOOSING}}<form class="card w-l" method="post" action="/am/choose_password.html">
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <div class="card-body stack">
    <input class="vh" name="user" value="{{ACCOUNT}}" autocomplete="username" readonly tabindex="-1" aria-hidden="true">
    {{>NEW_PASSWORD}}
    <div><button class="btn btn-primary" data-busy="Saving">Set this password</button></div>
  </div>
</form>{{/CHOOSING}}
